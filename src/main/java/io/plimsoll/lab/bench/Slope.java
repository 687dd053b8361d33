package io.plimsoll.lab.bench;

/**
 * Speed by the slope between two run lengths: what a run costs once (to set up, to warm up, to report) is in both times and drops out.
 * Confined to one thread.
 */
final class Slope {
    private final Stopwatch stopwatch;
    private final Thoroughness thoroughness;

    Slope(Stopwatch stopwatch, Thoroughness thoroughness) {
        this.stopwatch = stopwatch;
        this.thoroughness = thoroughness;
    }

    /** Nanoseconds that each further task takes. */
    double nanosPerTask(Contender contender) {
        long less = stopwatch.nanos(contender, thoroughness.shortRun());
        long more = stopwatch.nanos(contender, thoroughness.longRun());
        return (double) (more - less) / (thoroughness.longRun() - thoroughness.shortRun());
    }
}
