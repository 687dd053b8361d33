package io.plimsoll.sim;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import org.jspecify.annotations.Nullable;

/** One stream of arrivals as it runs. Each of its causes has its own random stream, keyed by the stream's name. */
final class StreamSource {
    /** The smallest effort: a draw of 0 counts as this. */
    static final double LEAST_EFFORT = 1e-9;

    final ArrivalStream stream;
    final int role;
    /** When the next task arrives; infinite when none will. */
    double next;
    /** The number of the task that arrived last. */
    long number;

    private final Draws interarrival;
    private final Draws effort;
    private final @Nullable Draws patience;
    private final @Nullable ProfileClock clock;
    private final long count;
    private final double until;

    StreamSource(ArrivalStream stream, int role, long seed) {
        this.stream = stream;
        this.role = role;
        interarrival = draws(stream.interarrival(), seed, "interarrival");
        effort = draws(stream.effort(), seed, "effort");
        Distribution patienceOf = stream.patience();
        patience = patienceOf == null ? null : draws(patienceOf, seed, "patience");
        clock = stream.profile() == null ? null : new ProfileClock(stream.profile());
        Long most = stream.count();
        count = most == null ? Long.MAX_VALUE : most;
        Double end = stream.until();
        until = end == null ? Double.POSITIVE_INFINITY : end;
        next = stream.start();
        draw();
    }

    StreamSource(StreamSource other) {
        stream = other.stream;
        role = other.role;
        next = other.next;
        number = other.number;
        interarrival = new Draws(other.interarrival);
        effort = new Draws(other.effort);
        patience = other.patience == null ? null : new Draws(other.patience);
        clock = other.clock;
        count = other.count;
        until = other.until;
    }

    private Draws draws(Distribution distribution, long seed, String cause) {
        return new Draws(distribution, RandomSource.named(seed, "stream/" + stream.name() + "/" + cause));
    }

    /** The task arrives; the next one is drawn. */
    void advance() {
        number++;
        draw();
    }

    /** About how much memory it takes. */
    long bytes() {
        return interarrival.bytes() + effort.bytes() + (patience == null ? 0 : patience.bytes());
    }

    double effort() {
        double drawn = effort.next();
        return drawn > 0 ? drawn : LEAST_EFFORT;
    }

    /** Whether its tasks leave when they have waited too long. */
    boolean impatient() {
        return patience != null;
    }

    double patience() {
        return patience == null ? Double.POSITIVE_INFINITY : patience.next();
    }

    /** Whether it has no end of its own. */
    boolean endless() {
        return count == Long.MAX_VALUE && until == Double.POSITIVE_INFINITY;
    }

    private void draw() {
        if (number >= count) {
            next = Double.POSITIVE_INFINITY;
            return;
        }
        double amount = interarrival.next();
        next = clock == null ? next + amount : clock.after(next, amount);
        if (next > until) {
            next = Double.POSITIVE_INFINITY;
        }
    }
}
