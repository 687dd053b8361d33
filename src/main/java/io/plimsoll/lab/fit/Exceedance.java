package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Which share of times is at least how long, of the data and of a fit, to be drawn beside each other. Stateless, thread-safe. */
public final class Exceedance {
    private static final int POINTS = 160;
    /** How far beyond the longest time of the data fits are drawn: there they differ. */
    private static final double BEYOND = 2;
    /** Shorter times than the longest by so much are next to none. */
    private static final double SPAN = 10_000;

    private Exceedance() {}

    /** A point: so large a share is at least {@code time}. */
    public record Point(double time, double share) {}

    /** Of the data: a point for each time that is drawn anew. */
    public static List<Point> ofData(Fits fits) {
        Distribution.Empirical times = fits.resampled();
        List<Double> weights = times.weights();
        double all = weights == null
                ? times.values().size()
                : weights.stream().mapToDouble(Double::doubleValue).sum();
        double above = all;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < times.values().size(); i++) {
            points.add(new Point(times.values().get(i), above / all));
            above -= weights == null ? 1 : weights.get(i);
        }
        return points;
    }

    /** Of one of the fits, at times that lie evenly on a logarithmic axis. */
    public static List<Point> of(Fit fit, Fits fits) {
        double longest = fits.resampled().values().getLast() * BEYOND;
        double shortest = Math.max(fits.insteadOfZero(), longest / SPAN);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double time = shortest * Math.pow(longest / shortest, (double) i / POINTS);
            points.add(new Point(time, fit.share(time)));
        }
        return points;
    }
}
