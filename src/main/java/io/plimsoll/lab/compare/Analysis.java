package io.plimsoll.lab.compare;

import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.Holm;
import io.plimsoll.lab.statistics.Moments;
import io.plimsoll.lab.statistics.PairedDifference;
import io.plimsoll.lab.statistics.QuantileInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes means, intervals and paired differences of replications. Everything is summed in the order of seeds. Immutable. */
final class Analysis {
    static final double CONFIDENCE = .95;

    private final List<Variant> variants;
    private final List<List<Replication>> replications;
    private final boolean exact;

    /**
     * With as many replications of each variant, on the same seeds.
     *
     * @param exact whether a single one is the whole truth
     */
    Analysis(List<Variant> variants, List<List<Replication>> replications, boolean exact) {
        this.variants = variants;
        this.replications = replications;
        this.exact = exact;
    }

    /** The variant with the smallest mean wait, the first of equals; the first of all where nothing waited; −1 of none. */
    int best() {
        int best = variants.isEmpty() ? -1 : 0;
        double least = Double.POSITIVE_INFINITY;
        for (int variant = 0; variant < variants.size(); variant++) {
            double[] waits = values(variant, Measure.WAIT_MEAN);
            if (waits != null && waits.length > 0 && Moments.of(waits).mean() < least) {
                least = Moments.of(waits).mean();
                best = variant;
            }
        }
        return best;
    }

    List<Summary> summaries(int best) {
        List<Summary> summaries = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            Map<Measure, Estimate> estimates = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                double[] values = values(variant, measure);
                if (values != null && values.length > 0) {
                    estimates.put(
                            measure, exact ? Estimate.exact(values[0]) : Estimate.of(Moments.of(values), CONFIDENCE));
                }
            }
            WaitCounts waits =
                    replications.get(variant).stream().map(Replication::waits).reduce(WaitCounts.NONE, WaitCounts::and);
            summaries.add(new Summary(
                    variants.get(variant),
                    estimates,
                    variant == best,
                    quantile(variant, .5),
                    quantile(variant, .9),
                    waits));
        }
        return summaries;
    }

    private @Nullable QuantileInterval quantile(int variant, double share) {
        double[] waits = values(variant, Measure.WAIT_MEAN);
        return waits == null || waits.length == 0 ? null : QuantileInterval.of(waits, share, CONFIDENCE);
    }

    List<Difference> differences(int best) {
        List<Difference> differences = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Variant> others = new ArrayList<>();
            List<PairedDifference> paired = new ArrayList<>();
            double[] least = best < 0 ? null : values(best, measure);
            for (int variant = 0; variant < variants.size(); variant++) {
                double[] values = values(variant, measure);
                if (variant != best && values != null && least != null && values.length > 0) {
                    others.add(variants.get(variant));
                    paired.add(difference(values, least));
                }
            }
            double[] adjusted = adjusted(paired);
            for (int i = 0; i < paired.size(); i++) {
                differences.add(new Difference(others.get(i), measure, paired.get(i), adjusted[i]));
            }
        }
        return differences;
    }

    private PairedDifference difference(double[] values, double[] least) {
        PairedDifference paired = PairedDifference.of(values, least);
        return exact && !paired.same()
                ? new PairedDifference(Estimate.exact(paired.estimate().mean()), 0, false)
                : paired;
    }

    /** Those that are the same by construction are no comparisons and cost the others nothing. */
    private static double[] adjusted(List<PairedDifference> paired) {
        double[] differing = Holm.adjust(paired.stream()
                .filter(one -> !one.same())
                .mapToDouble(PairedDifference::p)
                .toArray());
        double[] adjusted = new double[paired.size()];
        int next = 0;
        for (int i = 0; i < adjusted.length; i++) {
            adjusted[i] = paired.get(i).same() ? 1 : differing[next++];
        }
        return adjusted;
    }

    /** A measure seed by seed; {@code null} if some replication did not observe it. */
    private double @Nullable [] values(int variant, Measure measure) {
        List<Replication> all = replications.get(variant);
        double[] values = new double[all.size()];
        for (int i = 0; i < values.length; i++) {
            Double value = all.get(i).values().get(measure);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }
}
