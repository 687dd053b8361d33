package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guarded strategy says and is shown is what it would say and be shown unguarded. */
class GuardedFaceTest {
    private static final Task TASK = Task.pending("t", "r");
    private static final RandomSource CHANCE = new RandomSource(1);

    /** Says the opposite of what is usual. */
    private record Unusual(@Nullable Key key, boolean yes) implements Strategy {
        @Override
        public int choose(Request request, Candidates candidates, RandomSource random) {
            return candidates.at(0);
        }

        @Override
        public boolean smooth() {
            return yes;
        }

        @Override
        public boolean takesTheOnlyOne() {
            return yes;
        }

        @Override
        public boolean seesWork() {
            return yes;
        }

        @Override
        public double error() {
            return yes ? 1.5 : 0;
        }
    }

    /** A key that gives a number for everything. */
    private record Numbers(double of, double drift, boolean drifts) implements Key {
        @Override
        public double of(Figures figures, int agent) {
            return of;
        }

        @Override
        public double drift(Figures figures, int agent) {
            return drift;
        }
    }

    private static Guarded guarded(Strategy strategy) {
        return new Guarded("odd", () -> strategy);
    }

    /** Three agents of rates 1, 4 and 2, the second with the role's last task, the third no candidate. */
    private static Fleet fleet(Strategy strategy) {
        Fleet fleet = new Fleet(strategy, CHANCE.copy(), false);
        fleet.addRole();
        fleet.candidate(fleet.add("a", new int[] {0}, 1, 1, 0), true);
        fleet.candidate(fleet.add("b", new int[] {0}, 2, 2, 0), true);
        fleet.add("c", new int[] {0}, 1, 2, 0);
        return fleet;
    }

    @Test
    void saysWhatTheStrategySays() {
        Guarded yes = guarded(new Unusual(null, true));
        assertThat(yes.name()).isEqualTo("odd");
        assertThat(yes.smooth()).isTrue();
        assertThat(yes.takesTheOnlyOne()).isTrue();
        assertThat(yes.seesWork()).isTrue();
        assertThat(yes.error()).isEqualTo(1.5);
        assertThat(yes.key()).isNull();
        Guarded no = guarded(new Unusual(new Numbers(3, 2, true), false));
        assertThat(no.smooth()).isFalse();
        assertThat(no.takesTheOnlyOne()).isFalse();
        assertThat(no.seesWork()).isFalse();
        assertThat(no.error()).isZero();
        Key key = Objects.requireNonNull(no.key());
        Figures figures = fleet(no);
        assertThat(key.of(figures, 0)).isEqualTo(3);
        assertThat(key.drift(figures, 0)).isEqualTo(2);
        assertThat(key.drifts()).isTrue();
        assertThat(Objects.requireNonNull(guarded(new Unusual(new Numbers(0, 0, false), true))
                                .key())
                        .drifts())
                .isFalse();
    }

    @Test
    void showsTheCandidatesAsTheyAre() {
        boolean[] asked = new boolean[1];
        Strategy looking = new Strategy() {
            @Override
            public int choose(Request request, Candidates candidates, RandomSource random) {
                asked[0] = true;
                assertThat(request).isSameAs(TASK);
                assertThat(candidates.count()).isEqualTo(2);
                assertThat(candidates.at(0)).isZero();
                assertThat(candidates.at(1)).isEqualTo(1);
                assertThat(candidates.after(0)).isEqualTo(1);
                assertThat(candidates.after(1)).isZero();
                assertThat(candidates.lastPlace()).isEqualTo(1);
                assertThat(candidates.least((figures, agent) -> -agent)).isEqualTo(1);
                assertThat(candidates.figures().capacity(1)).isEqualTo(2);
                assertThat(candidates.currentWeight(1)).as("4 − 5").isEqualTo(-1);
                assertThat(candidates.currentWeight(0)).isEqualTo(1);
                assertThat(candidates.smoothest()).as("2 against 3").isEqualTo(1);
                assertThat(random.nextLong()).isEqualTo(CHANCE.copy().nextLong());
                return 1;
            }

            @Override
            public boolean smooth() {
                return true;
            }
        };
        Fleet fleet = fleet(guarded(looking));
        // with everybody raised from the first question on
        assertThat(fleet.candidates(0)).isEqualTo(2);
        fleet.assigned(1, 0, 1, 1, true);
        assertThat(fleet.choose(0, TASK)).isEqualTo(1);
        assertThat(asked).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aKeyIsANumberOrNegativeInfinity(double wrong) {
        Key key = Objects.requireNonNull(
                guarded(new Unusual(new Numbers(wrong, 0, false), false)).key());
        Figures figures = fleet(new RoundRobin());
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> key.of(figures, 0))
                .withMessage("strategy \"odd\" gave a key that is no number");
        Key lowest = Objects.requireNonNull(guarded(new Unusual(new Numbers(Double.NEGATIVE_INFINITY, 0, false), false))
                .key());
        assertThat(lowest.of(figures, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aDriftIsANumber(double wrong) {
        Key key = Objects.requireNonNull(
                guarded(new Unusual(new Numbers(0, wrong, true), false)).key());
        assertThatExceptionOfType(StrategyFault.class)
                .isThrownBy(() -> key.drift(fleet(new RoundRobin()), 0))
                .withMessage("strategy \"odd\" gave a key that is no number");
    }

    @Test
    void whateverItThrowsIsAFaultWithItsCauseButTheMachinesOwnTroubles() {
        for (Throwable thrown : List.of(
                new IllegalStateException("once"),
                new AssertionError("twice"),
                new NoClassDefFoundError("gone"),
                new StackOverflowError())) {
            assertThatExceptionOfType(StrategyFault.class)
                    .isThrownBy(() -> new Guarded("odd", throwing(thrown)))
                    .withMessage("strategy \"odd\" failed: " + thrown)
                    .withCause(thrown);
        }
        OutOfMemoryError memory = new OutOfMemoryError("full");
        assertThatThrownBy(() -> new Guarded("odd", throwing(memory))).isSameAs(memory);
        StrategyFault fault = StrategyFault.noNumber("inner");
        assertThatThrownBy(() -> new Guarded("odd", throwing(fault)))
                .as("told once, by whoever knew")
                .isSameAs(fault);
    }

    private static Supplier<Strategy> throwing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }
}
