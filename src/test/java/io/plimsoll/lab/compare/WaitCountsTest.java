package io.plimsoll.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaitCountsTest {
    private static int bucket(double wait) {
        return (int) (Double.doubleToRawLongBits(wait) >>> Long.SIZE - WaitCounts.BITS);
    }

    private static WaitCounts of(double... waits) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (double wait : waits) {
            counts.merge(bucket(wait), 1L, Long::sum);
        }
        return new WaitCounts(counts);
    }

    @Test
    void sharesAreExactAtTheBounds() {
        Random random = new Random(3);
        double[] waits =
                random.doubles(2_000, 0, 50).map(x -> x < 10 ? 0 : x * x).toArray();
        for (WaitCounts.Point point : of(waits).exceedance()) {
            long longer = 0;
            for (double wait : waits) {
                longer += point.time() == 0 ? (wait > 0 ? 1 : 0) : wait >= point.time() ? 1 : 0;
            }
            assertThat(point.share()).as("at %s", point.time()).isEqualTo(longer / 2_000.0);
        }
    }

    @Test
    void countsAddUpInAnyOrder() {
        WaitCounts a = of(0, 0, 1.5, 9);
        WaitCounts b = of(0, 3, 1e-300);
        assertThat(a.and(b)).isEqualTo(b.and(a)).isEqualTo(of(0, 0, 0, 1.5, 9, 3, 1e-300));
        assertThat(a.and(WaitCounts.NONE)).isEqualTo(a);
        assertThat(WaitCounts.NONE.exceedance()).isEmpty();
        assertThat(of(0, 0).exceedance()).isEqualTo(List.of(new WaitCounts.Point(0, 0)));
    }

    @Test
    void boundsAreAtMostAnEighthApart() {
        for (double wait = 1e-6; wait < 1e9; wait *= 1.37) {
            List<WaitCounts.Point> points = new WaitCounts(new TreeMap<>(Map.of(bucket(wait), 1L))).exceedance();
            assertThat(points.get(0).time()).isBetween(wait, wait * 1.125);
        }
    }
}
