package io.plimsoll.lab.selftest;

import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.Moments;
import io.plimsoll.lab.work.Computation;
import io.plimsoll.lab.work.Cores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Holds this build against what is known. The seeds are fixed, so that a verdict is a property of the build and not of the day, and it does
 * not depend on the number of threads. Stateless, thread-safe.
 */
public final class SelfTest {
    /** The confidence of every interval. */
    public static final double CONFIDENCE = .99;

    private SelfTest() {}

    /**
     * Makes all checks.
     *
     * @param progress hears the share that is done, on the caller's thread
     * @return a row for each known value, in the order of the checks; if cancelled, only for the checks that were finished
     */
    public static List<Row> run(List<Check> checks, Cores cores, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Piece> pieces = new ArrayList<>();
        double work = 0;
        for (Check check : checks) {
            if (check instanceof Check.Simulated simulated) {
                for (int seed = 1; seed <= simulated.replications(); seed++) {
                    pieces.add(new Piece(simulated, seed));
                    work += simulated.model().tasks();
                }
            }
        }
        Map<Piece, Observation> observations = new HashMap<>();
        double all = work;
        double[] sofar = {0};
        cores.each(
                pieces.stream().map(SelfTest::computation).toList(),
                (place, observation) -> {
                    observations.put(pieces.get(place), observation);
                    sofar[0] += pieces.get(place).check().model().tasks();
                    progress.accept(sofar[0] / all);
                },
                cancelled);
        List<Row> rows = new ArrayList<>();
        for (Check check : checks) {
            switch (check) {
                case Check.Simulated simulated -> rows.addAll(rows(simulated, observations));
                case Check.Exact exact ->
                    rows.add(new Row.Exact(
                            exact.group(),
                            exact.name(),
                            exact.known(),
                            exact.answer().find()));
            }
        }
        return List.copyOf(rows);
    }

    private record Piece(Check.Simulated check, long seed) {}

    private static Computation<Observation> computation(Piece piece) {
        Check.Simulated check = piece.check();
        Double limit = check.looksAtWaits() ? check.limit() : null;
        return cancelled -> Observation.of(check.model().scenario(check.name(), piece.seed()), limit, cancelled);
    }

    private static List<Row> rows(Check.Simulated check, Map<Piece, Observation> observations) {
        List<Row> rows = new ArrayList<>();
        for (KnownValue known : check.known()) {
            Moments moments = Moments.NONE;
            for (int seed = 1; seed <= check.replications(); seed++) {
                Observation observation = observations.get(new Piece(check, seed));
                if (observation == null) {
                    return List.of();
                }
                moments = moments.with(observation.of(known.figure()));
            }
            String name = check.name() + ": " + known.figure().title();
            rows.add(new Row.Simulated(check.group(), name, known, Estimate.of(moments, CONFIDENCE)));
        }
        return rows;
    }
}
