package io.plimsoll.balance;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A strategy that was plugged in: whatever it throws comes out as a {@link StrategyFault} that bears its name. */
final class Guarded implements Strategy {
    private final String name;
    private final Strategy strategy;
    private final @Nullable Key asked;
    private final @Nullable Key key;

    Guarded(String name, Supplier<Strategy> made) {
        this.name = name;
        strategy = guard(made);
        asked = guard(strategy::key);
        key = asked == null ? null : new GuardedKey(asked);
    }

    /** What it is called in files. */
    String name() {
        return name;
    }

    private <T> T guard(Supplier<T> act) {
        try {
            return act.get();
        } catch (StrategyFault e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw StrategyFault.thrown(name, e);
        }
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return guard(() -> strategy.choose(request, new Seen(candidates), random));
    }

    @Override
    public @Nullable Key key() {
        return key;
    }

    @Override
    public boolean smooth() {
        return guard(strategy::smooth);
    }

    @Override
    public boolean takesTheOnlyOne() {
        return guard(strategy::takesTheOnlyOne);
    }

    @Override
    public boolean seesWork() {
        return guard(strategy::seesWork);
    }

    @Override
    public @Nullable Scores scores(Request request, Candidates candidates) {
        return guard(() -> strategy.scores(request, new Seen(candidates)));
    }

    @Override
    public double error() {
        return guard(strategy::error);
    }

    private final class GuardedKey implements Key {
        private final Key inner;

        GuardedKey(Key inner) {
            this.inner = inner;
        }

        @Override
        public double of(Figures figures, int agent) {
            double value = guard(() -> inner.of(figures, agent));
            if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
                throw StrategyFault.noNumber(name);
            }
            return value;
        }

        @Override
        public double drift(Figures figures, int agent) {
            double value = guard(() -> inner.drift(figures, agent));
            if (!Double.isFinite(value)) {
                throw StrategyFault.noNumber(name);
            }
            return value;
        }

        @Override
        public boolean drifts() {
            return guard(inner::drifts);
        }
    }

    /** The candidates, among whom the strategy asks by its own key for what is kept in order by the guarded one. */
    private final class Seen extends ForwardingCandidates {
        Seen(Candidates candidates) {
            super(candidates);
        }

        @Override
        public int least(Key by) {
            Key kept = key;
            return candidates.least(by == asked && kept != null ? kept : by);
        }
    }
}
