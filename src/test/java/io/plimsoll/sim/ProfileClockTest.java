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

    @Test
    void countsFromTheStartOfThePeriodThatHoldsTheTime() {
        ProfileClock quarter = clock(.25, .125, 2);
        assertThat(quarter.after(10, .125)).isEqualTo(10.125);
        assertThat(quarter.after(10.125, .125)).as("at double speed").isEqualTo(10.1875);
        assertThat(quarter.after(10.1875, .25)).as("an eighth, and one more").isEqualTo(10.375);
        assertThat(quarter.after(0, 4 * .375)).isEqualTo(1);
    }

    @Test
    void aTimeThatADivisionPutsInTheNextPeriodStaysInItsOwn() {
        double period = .1;
        double time = justBelow(period);
        double cycle = Math.floor(time / period);
        assertThat(cycle * period).as("rounded up").isGreaterThan(time);
        // as drawn in the first half of the next period, and almost at once in its second
        ProfileClock clock = clock(period, 0, 1, .05, 1e6);
        assertThat(clock.after(time, .07)).isCloseTo(cycle * period + .05, within(1e-7));
    }

    /** A time below a multiple of the period that divided by it gives that multiple. */
    private static double justBelow(double period) {
        for (int k = 1; k < 100_000; k++) {
            double time = Math.nextDown(k * period);
            if (Math.floor(time / period) == k) {
                return time;
            }
        }
        throw new IllegalStateException("none found");
    }

    @Test
    void aWorkingWeekRunsByDay() {
        // in hours: by day (8 to 18) as drawn twice over, at night at a quarter, on the last two days of seven not at
        // all
        double[] steps = new double[24];
        for (int day = 0; day < 5; day++) {
            steps[4 * day] = 24 * day + 8;
            steps[4 * day + 1] = 2;
            steps[4 * day + 2] = 24 * day + 18;
            steps[4 * day + 3] = .25;
        }
        steps[20] = 120;
        steps[21] = 0;
        steps[22] = 167;
        steps[23] = 1;
        ProfileClock week = clock(168.0, steps);
        assertThat(week.after(0, 8)).as("as drawn until the first step").isEqualTo(8);
        assertThat(week.after(8, 20)).isEqualTo(18);
        assertThat(week.after(18, 3.5)).as("fourteen hours at a quarter").isEqualTo(24 + 8);
        assertThat(week.after(24 + 17, 4)).as("two by day, two by night").isEqualTo(24 + 18 + 8);
        assertThat(week.after(4 * 24 + 18, 2))
                .as("1.5 until the weekend, none on it")
                .isEqualTo(167.5);
        double whole = 8 + 5 * 20 + 4 * 3.5 + 1.5 + 1;
        assertThat(week.after(0, whole)).isEqualTo(168);
        assertThat(week.after(3, 52 * whole)).isEqualTo(52 * 168 + 3);
        assertThat(week.after(52 * 168 + 130, 1))
                .as("on a Saturday a year later")
                .isEqualTo(53 * 168);
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
