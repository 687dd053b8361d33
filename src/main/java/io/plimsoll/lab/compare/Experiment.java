package io.plimsoll.lab.compare;

import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.Scenario;
import java.util.List;

/**
 * All that replications follow from, beside their seeds: another process that is given this and a {@link Piece} computes the same. Immutable.
 *
 * @param scenario with the warm-up that is measured from; its seed is the first
 * @param script what an operator does in every run
 * @param waits whether the distribution of waits is kept of each run: some hundred counts
 */
public record Experiment(Scenario scenario, Script script, List<Variant> variants, boolean waits) {
    /** Copies the list. */
    public Experiment {
        variants = List.copyOf(variants);
    }

    /** One in which each wait is counted. */
    public Experiment(Scenario scenario, Script script, List<Variant> variants) {
        this(scenario, script, variants, true);
    }
}
