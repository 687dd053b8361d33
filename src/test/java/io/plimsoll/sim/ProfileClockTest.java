package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.Profile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileClockTest {
    private static ProfileClock clock(Double period, double... steps) {
        List<Step> list = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            list.add(new Step(steps[i], steps[i + 1]));
        }
        return new ProfileClock(new Profile(list, period));
    }

    @Test
    void runsAsDrawnWithoutAProfile() {
        assertThat(new ProfileClock(null).after(3, 4)).isEqualTo(7);
    }

    @Test
    void runsFasterAndStopsAsTheProfileSays() {
        ProfileClock clock = clock(null, 10, 2, 20, 0, 30, .5);
        assertThat(clock.after(0, 10)).isEqualTo(10);
        assertThat(clock.after(0, 16)).as("10 by 10, 6 more at double speed").isEqualTo(13);
        assertThat(clock.after(0, 30)).as("reached just before it stops").isEqualTo(20);
        assertThat(clock.after(0, 31)).as("one more at half speed from 30").isEqualTo(32);
        assertThat(clock.after(25, 0)).as("a draw of 0 arrives at once").isEqualTo(25);
    }

    @Test
    void neverArrivesOnceStoppedForGood() {
        assertThat(clock(null, 10, 0).after(5, 6)).isInfinite();
    }

    @Test
    void repeatsWithThePeriodBeginningAtFactorOne() {
        ProfileClock clock = clock(10.0, 4, 0, 6, 2);
        assertThat(clock.after(0, 12)).as("4 + 0 + 8 in a period").isEqualTo(10);
        assertThat(clock.after(0, 13)).isEqualTo(11);
        assertThat(clock.after(27, 2)).isEqualTo(28);
        assertThat(clock.after(0, 12e6 + 1)).isEqualTo(1e7 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesTwiceHalfTheWay(long seed) {
        Random random = new Random(seed);
        double[] steps = new double[8];
        for (int i = 0; i < steps.length; i += 2) {
            steps[i] = i + random.nextInt(2);
            steps[i + 1] = random.nextInt(4) / 2.0;
        }
        ProfileClock clock = clock(random.nextBoolean() ? 9.0 + random.nextInt(3) : 8, steps);
        double at = random.nextInt(30);
        double amount = 5 * random.nextDouble();
        double end = clock.after(at, amount);
        double half = clock.after(clock.after(at, amount / 2), amount / 2);
        assertThat(half).as("seed %d", seed).isCloseTo(end, within(1e-9));
    }
}
