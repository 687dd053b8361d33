package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Refusal;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.WarmUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was done to compare, and what was not, in sentences. Stateless, thread-safe. */
public final class CompareWords {
    private CompareWords() {}

    static String done(Comparison comparison, Provenance from) {
        String how;
        if (comparison.variants().isEmpty()) {
            return from.scenario() + ": nothing was run.";
        }
        if (comparison.exact()) {
            how = "nothing is left to chance, so that one replication is exact";
        } else {
            long last = comparison.seed() + comparison.replications() - 1;
            how = comparison.replications() == 0
                    ? "no replications"
                    : String.format(
                            Locale.ROOT,
                            "%,d replications on the same tasks, seeds %d to %d",
                            comparison.replications(),
                            comparison.seed(),
                            last);
        }
        return from.scenario() + ": " + how + "; " + measured(comparison.horizon(), comparison.warmUp(), from) + ".";
    }

    static String measured(Horizon horizon, WarmUp warmUp, Provenance from) {
        String time = Column.figure(warmUp.time()) + " " + from.unit().symbol();
        String kind = horizon == Horizon.STEADY_STATE ? "as a steady state" : "as a run that ends (terminating)";
        return kind
                + switch (warmUp.source()) {
                    case FOUND -> ", measured from " + time + " on (found by MSER-5; --warmup T sets another)";
                    case TOO_SHORT ->
                        ", measured from " + time
                                + " on, half-way: it is too short to show its warm-up, so lengthen run.until or set --warmup T";
                    case ASKED -> ", measured from " + time + " on, as asked";
                    case SCENARIO ->
                        warmUp.time() > 0
                                ? ", measured from " + time + " on, as the scenario says"
                                : ", measured from the start";
                };
    }

    /** What was not run, a sentence for each reason; {@code titles}: by the names that people know. */
    public static List<String> refusals(Comparison comparison, boolean titles) {
        VariantText names = new VariantText(titles, true);
        Map<String, List<Variant>> byReason = new LinkedHashMap<>();
        for (Refusal refusal : comparison.refusals()) {
            byReason.computeIfAbsent(refusal.reason(), reason -> new ArrayList<>())
                    .add(refusal.variant());
        }
        List<String> sentences = new ArrayList<>();
        byReason.forEach(
                (reason, variants) -> sentences.add("Refused: " + reason + ". Not run: " + names.list(variants) + "."));
        return sentences;
    }
}
