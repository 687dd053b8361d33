package io.plimsoll.sim.reference;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream of arrivals. */
final class RefStream {
    private final ArrivalStream spec;
    private final Sampler interarrival;
    private final Sampler effort;
    private final @Nullable Sampler patience;
    private long number;
    double next;

    RefStream(ArrivalStream spec, long seed) {
        this.spec = spec;
        String source = "stream/" + spec.name();
        interarrival = Samplers.of(spec.interarrival(), RandomSource.named(seed, source + "/interarrival"));
        effort = Samplers.of(spec.effort(), RandomSource.named(seed, source + "/effort"));
        patience = spec.patience() == null
                ? null
                : Samplers.of(spec.patience(), RandomSource.named(seed, source + "/patience"));
        next = spec.start();
        advance();
    }

    /** The task that arrives at {@link #next}; then the next one is drawn. */
    TaskSpec arrive() {
        number++;
        double drawn = effort.sample();
        TaskSpec task = new TaskSpec(
                spec.name() + "-" + number,
                spec.role(),
                null,
                spec.priority(),
                spec.weight(),
                next,
                drawn == 0 ? 1e-9 : drawn,
                List.of(),
                null,
                patience == null ? null : patience.sample(),
                null,
                false);
        advance();
        return task;
    }

    private void advance() {
        Long count = spec.count();
        Double until = spec.until();
        next = count != null && number >= count
                ? Double.POSITIVE_INFINITY
                : reached(spec.profile(), next, interarrival.sample());
        if (until != null && next > until) {
            next = Double.POSITIVE_INFINITY;
        }
    }

    /** When the integral of the factor since {@code from} reaches {@code amount}. */
    private static double reached(@Nullable Profile profile, double from, double amount) {
        if (profile == null || amount == 0) {
            return from + amount;
        }
        double time = from;
        double left = amount;
        while (true) {
            double factor = factor(profile, time);
            double change = change(profile, time);
            if (factor > 0 && time + left / factor <= change) {
                return time + left / factor;
            }
            if (change == Double.POSITIVE_INFINITY) {
                return change;
            }
            left -= factor * (change - time);
            time = change;
        }
    }

    private static double factor(Profile profile, double time) {
        Double period = profile.period();
        double phase = period == null ? time : time - Math.floor(time / period) * period;
        double factor = 1;
        for (Profile.Step step : profile.steps()) {
            if (step.from() <= phase) {
                factor = step.factor();
            }
        }
        return factor;
    }

    /** The next time after {@code time} at which the factor may change. */
    private static double change(Profile profile, double time) {
        Double period = profile.period();
        double base = period == null ? 0 : Math.floor(time / period) * period;
        for (Profile.Step step : profile.steps()) {
            if (base + step.from() > time) {
                return base + step.from();
            }
        }
        return period == null ? Double.POSITIVE_INFINITY : base + period;
    }
}
