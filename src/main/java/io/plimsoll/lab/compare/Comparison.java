package io.plimsoll.lab.compare;

import java.util.List;
import java.util.Optional;

/**
 * What is known of all variants after some replications, on the seeds {@code seed … seed + replications − 1}. Immutable.
 *
 * @param exact whether nothing was left to chance: one replication is all there is to know
 * @param variants in the order asked for, without the refused ones
 * @param differences of every other variant from the best, measure by measure
 * @param verdict what follows
 */
public record Comparison(
        long seed,
        int replications,
        boolean exact,
        Horizon horizon,
        WarmUp warmUp,
        List<Summary> variants,
        List<Difference> differences,
        List<Refusal> refusals,
        Verdict verdict) {
    /** Copies the lists. */
    public Comparison {
        variants = List.copyOf(variants);
        differences = List.copyOf(differences);
        refusals = List.copyOf(refusals);
    }

    /** The variant that waits least; empty if there was no replication. */
    public Optional<Summary> best() {
        return variants.stream().filter(Summary::best).findFirst();
    }
}
