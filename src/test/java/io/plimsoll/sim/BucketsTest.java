package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {
    private static Buckets of(double value) {
        Buckets buckets = new Buckets();
        buckets.widen(value);
        return buckets;
    }

    /** The value so often. */
    private static Buckets times(double value, long count) {
        Buckets sum = new Buckets();
        Buckets power = of(value);
        for (long left = count; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                sum.add(power);
            }
            power.add(new Buckets(power));
        }
        return sum;
    }

    @Test
    void oneValueMayComeMoreOftenThanAnIntCanTell() {
        long most = Integer.MAX_VALUE;
        Buckets buckets = times(3, most);
        long octave = buckets.bytes();
        assertThat(buckets.count()).isEqualTo(most);
        assertThat(buckets.addBits(Double.doubleToRawLongBits(3))).isTrue();
        assertThat(buckets.count()).as("one by one").isEqualTo(most + 1);
        assertThat(buckets.addBits(Double.doubleToRawLongBits(3))).isTrue();
        assertThat(buckets.count()).isEqualTo(most + 2);
        assertThat(buckets.bytes()).as("that much more is kept").isEqualTo(3 * octave);
        assertThat(times(3, most + 1).count()).as("at a time").isEqualTo(most + 1);
        assertThat(times(3, 10 * most).count()).isEqualTo(10 * most);
    }

    @Test
    void ranksThoseThatAnIntCannotTell() {
        long many = 3L << 31;
        Buckets buckets = times(3, many);
        buckets.widen(100);
        buckets.widen(.01);
        buckets.addZero();
        assertThat(buckets.count()).isEqualTo(many + 3);
        assertThat(buckets.valueAt(1)).isZero();
        assertThat(buckets.valueAt(2)).isBetween(.0099, .0101);
        assertThat(buckets.valueAt(3)).isBetween(2.99, 3.01);
        assertThat(buckets.valueAt(many + 2)).isBetween(2.99, 3.01);
        assertThat(buckets.valueAt(many + 3)).isBetween(99.9, 100.1);
        long[] byHead = new long[1 << 11];
        buckets.count(12, byHead);
        assertThat(byHead[(int) (Double.doubleToRawLongBits(3) >>> 52)]).isEqualTo(many);
        Buckets both = new Buckets(buckets);
        both.add(buckets);
        assertThat(both.count()).isEqualTo(2 * (many + 3));
        assertThat(buckets.count()).as("a copy is by itself").isEqualTo(many + 3);
    }
}
