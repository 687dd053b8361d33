package io.plimsoll.cli;

import io.plimsoll.lab.compare.Goal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many replications. */
final class GoalOptions {
    private static final int MOST = 1_000_000;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "How many seeds (30); with --precision, how many at most (1000).")
    private @Nullable Integer replications;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Go on until half of each mean wait's 95 %% interval is at most this share of the mean: 0.02.")
    private @Nullable Double precision;

    /**
     * When to stop.
     *
     * @throws Failure if a number is out of its range
     */
    Goal goal() {
        if (replications != null && (replications < 1 || replications > MOST)) {
            throw Failure.usage("--replications must be from 1 to 1,000,000: " + replications);
        }
        if (precision == null) {
            return Goal.replications(replications == null ? Goal.USUAL : replications);
        }
        if (!(precision > 0 && precision < 1)) {
            throw Failure.usage("--precision is a share of the mean, above 0 and below 1: " + precision);
        }
        return Goal.precise(precision, replications == null ? Goal.CEILING : replications);
    }
}
