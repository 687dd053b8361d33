package io.plimsoll.sim;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;
import org.jspecify.annotations.Nullable;

/**
 * One stream of arrivals as it runs: the times at which its tasks arrive, and what they bring with them. Each of its causes has its own random
 * stream, keyed by the stream's name.
 */
final class StreamSource extends Lookahead {
    /** The smallest effort: a draw of 0 counts as this. */
    static final double LEAST_EFFORT = 1e-9;

    final ArrivalStream stream;
    final int role;
    /** When the next task arrives; infinite when none will. */
    double next;
    /** The number of the task that arrived last. */
    long number;

    private final RandomSource random;
    private final Sampler interarrival;
    private final @Nullable ProfileClock clock;
    private final double until;
    /** How many more times may be made. */
    private long left;
    /** The last one that was made; infinite when no task will arrive any more. */
    private double last;

    private final Draws effort;
    private final @Nullable Draws patience;

    StreamSource(ArrivalStream stream, int role, long seed) {
        this.stream = stream;
        this.role = role;
        random = random(seed, "interarrival");
        interarrival = Samplers.of(stream.interarrival(), random);
        clock = stream.profile() == null ? null : new ProfileClock(stream.profile());
        Double end = stream.until();
        until = end == null ? Double.POSITIVE_INFINITY : end;
        Long most = stream.count();
        left = most == null ? Long.MAX_VALUE : most;
        last = stream.start();
        effort = new Draws(stream.effort(), random(seed, "effort"));
        Distribution patienceOf = stream.patience();
        patience = patienceOf == null ? null : new Draws(patienceOf, random(seed, "patience"));
        next = take();
    }

    /** Goes on from here as the other does. */
    StreamSource(StreamSource other) {
        super(other);
        stream = other.stream;
        role = other.role;
        next = other.next;
        number = other.number;
        random = other.random.copy();
        interarrival = other.interarrival.with(random);
        clock = other.clock;
        until = other.until;
        left = other.left;
        last = other.last;
        effort = new Draws(other.effort);
        patience = other.patience == null ? null : new Draws(other.patience);
    }

    private RandomSource random(long seed, String cause) {
        return RandomSource.named(seed, "stream/" + stream.name() + "/" + cause);
    }

    /** The task arrives; gives when the next one will. */
    double advance() {
        number++;
        next = take();
        return next;
    }

    /** Up to when its arrivals have been made; infinite when there will be no others. */
    double known() {
        return last;
    }

    @Override
    void make(double[] into) {
        double time = last;
        for (int i = 0; i < into.length; i++) {
            if (left > 0 && time < Double.POSITIVE_INFINITY) {
                left--;
                double amount = interarrival.sample();
                double after = clock == null ? time + amount : clock.after(time, amount);
                time = after > until ? Double.POSITIVE_INFINITY : after;
            } else {
                time = Double.POSITIVE_INFINITY;
            }
            into[i] = time;
        }
        last = time;
    }

    @Override
    long bytes() {
        return super.bytes() + effort.bytes() + (patience == null ? 0 : patience.bytes());
    }

    double effort() {
        double drawn = effort.take();
        return drawn > 0 ? drawn : LEAST_EFFORT;
    }

    /** Whether its tasks leave when they have waited too long. */
    boolean impatient() {
        return patience != null;
    }

    double patience() {
        return patience == null ? Double.POSITIVE_INFINITY : patience.take();
    }

    /** Whether it has no end of its own. */
    boolean endless() {
        return stream.count() == null && stream.until() == null;
    }
}
