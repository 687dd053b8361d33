package io.plimsoll.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitsTest {
    /** Millions of revolutions before 23 ball bearings failed: J. Lieblein, M. Zelen, J. Res. Nat. Bur. Standards 57, 1956. */
    private static final double[] BEARINGS = {
        17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88, 84.12,
        93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40
    };

    private static Map<Family, Fit> byFamily(Fits fits) {
        return fits.fits().stream().collect(Collectors.toMap(Fit::family, Function.identity()));
    }

    /** The figures are SciPy 1.17.1's: its logpdf and kstest at the root of the likelihood equation. */
    @Test
    void ballBearingsAreFittedAsElsewhere() {
        Fits fits = Fits.of(BEARINGS);
        Map<Family, Fit> fit = byFamily(fits);
        assertThat(fits.fits()).extracting(Fit::family).startsWith(Family.GAMMA).endsWith(Family.EXPONENTIAL);
        check(fit.get(Family.EXPONENTIAL), 2, -121.43487598084536, 0.306790224595374);
        check(fit.get(Family.GAMMA), 4, -113.02928137216904, 0.1229717713589562);
        check(fit.get(Family.LOGNORMAL), 4, -113.12856673717701, 0.08978695441180873);
        check(fit.get(Family.WEIBULL), 4, -113.69129093232013, 0.1510875625868009);
        assertThat(fit.get(Family.GAMMA).distribution()).isInstanceOfSatisfying(Distribution.Gamma.class, gamma -> {
            assertThat(gamma.shape()).isCloseTo(4.025414617929462, within(1e-7));
            assertThat(gamma.mean()).isCloseTo(72.22434782608696, within(1e-10));
        });
        assertThat(fit.get(Family.LOGNORMAL).distribution())
                .isInstanceOfSatisfying(Distribution.Lognormal.class, lognormal -> {
                    assertThat(lognormal.mean()).isCloseTo(72.71251443431271, within(1e-9));
                    assertThat(lognormal.cv()).isCloseTo(0.5592333431514361, within(1e-10));
                });
        assertThat(fit.get(Family.WEIBULL).distribution())
                .isInstanceOfSatisfying(Distribution.Weibull.class, weibull -> {
                    assertThat(weibull.shape()).isCloseTo(2.1020588751946194, within(1e-9));
                    assertThat(weibull.mean())
                            .isCloseTo(
                                    WeibullDistribution.of(2.1020588751946194, 81.87833405163151)
                                            .getMean(),
                                    within(1e-7));
                });
    }

    private static void check(Fit fit, int penalty, double logLikelihood, double distance) {
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-7));
        assertThat(fit.aic()).isCloseTo(penalty - 2 * logLikelihood, within(1e-7));
        assertThat(fit.distance()).isCloseTo(distance, within(1e-6));
    }

    private static double[] drawn(Distribution distribution, int count, long seed) {
        Sampler sampler = Samplers.of(distribution, new RandomSource(seed));
        return DoubleStream.generate(sampler::sample).limit(count).toArray();
    }

    /** The distance is the largest there is between the shares of the times and of the fit. */
    @Test
    void sharesOfLongerTimesAreThoseOfTheFit() {
        Fits fits = Fits.of(BEARINGS);
        double[] sorted = BEARINGS.clone();
        Arrays.sort(sorted);
        for (Fit fit : fits.fits()) {
            double largest = 0;
            for (int i = 0; i < sorted.length; i++) {
                double below = 1 - fit.share(sorted[i]);
                largest = Math.max(
                        largest, Math.max(below - (double) i / sorted.length, (i + 1.0) / sorted.length - below));
            }
            assertThat(largest).as(fit.family().key()).isCloseTo(fit.distance(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFamilyThatTimesCameFromIsFound(long seed) {
        for (Distribution from : new Distribution[] {
            new Distribution.Lognormal(3, 2),
            new Distribution.Gamma(0.4, 7),
            new Distribution.Gamma(6, 0.02),
            new Distribution.Weibull(0.6, 900),
            new Distribution.Weibull(3, 1e-3)
        }) {
            Fits fits = Fits.of(drawn(from, 20_000, seed));
            Distribution best = fits.choose(Choice.BEST);
            assertThat(best).as("seed %d, %s", seed, from).hasSameClassAs(from);
            assertThat(best.mean()).as("seed %d, %s", seed, from).isCloseTo(from.mean(), within(0.06 * from.mean()));
            assertThat(fits.fits().getFirst().distance())
                    .as("seed %d, %s", seed, from)
                    .isLessThan(0.015);
        }
        Fits exponential = Fits.of(drawn(new Distribution.Exponential(5), 20_000, seed));
        assertThat(byFamily(exponential).get(Family.EXPONENTIAL).aic())
                .as("seed %d", seed)
                .isLessThan(exponential.fits().getFirst().aic() + 8);
    }

    /** Whatever the times, no neighbouring parameters are more likely. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOtherParametersAreMoreLikely(long seed) {
        double[] times = drawn(new Distribution.Lognormal(Math.pow(10, seed - 4), 0.2 * seed * seed), 200, seed);
        Map<Family, Fit> fits = byFamily(Fits.of(times));
        for (double a : new double[] {0.999, 1, 1.001}) {
            for (double b : new double[] {0.999, 1, 1.001}) {
                for (Family family : new Family[] {Family.GAMMA, Family.WEIBULL, Family.LOGNORMAL}) {
                    Fit fit = fits.get(family);
                    double other = DoubleStream.of(times)
                            .map(time -> switch (fit.distribution()) {
                                case Distribution.Gamma d ->
                                    GammaDistribution.of(a * d.shape(), b * d.mean() / d.shape())
                                            .logDensity(time);
                                case Distribution.Weibull d ->
                                    WeibullDistribution.of(
                                                    a * d.shape(),
                                                    b
                                                            * d.mean()
                                                            / WeibullDistribution.of(d.shape(), 1)
                                                                    .getMean())
                                            .logDensity(time);
                                case Distribution.Lognormal d -> {
                                    double variance = Math.log1p(d.cv() * d.cv());
                                    yield LogNormalDistribution.of(
                                                    Math.log(d.mean()) - variance / 2 + Math.log(a),
                                                    b * Math.sqrt(variance))
                                            .logDensity(time);
                                }
                                default -> Double.NaN;
                            })
                            .sum();
                    assertThat(other)
                            .as("seed %d, %s × %s, %s", seed, fit, a, b)
                            .isLessThanOrEqualTo(fit.logLikelihood() + 1e-6);
                }
            }
        }
    }

    @Test
    void aTimeOf0CountsAsHalfTheSmallestAboveIt() {
        Fits fits = Fits.of(new double[] {0, 2, 0, 4, 6, 0, 10, 3, 8, 2, 5, 2});
        assertThat(fits.zeros()).isEqualTo(3);
        assertThat(fits.insteadOfZero()).isEqualTo(1);
        assertThat(fits.mean()).isEqualTo(3.5);
        assertThat(fits.fits()).hasSize(4);
        assertThat(fits.choose(Choice.EMPIRICAL))
                .isEqualTo(new Distribution.Empirical(
                        java.util.List.of(0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0),
                        java.util.List.of(3.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)));
    }

    @ParameterizedTest
    @EnumSource
    void timesThatAreAllTheSameStaySo(Choice choice) {
        assertThat(Fits.of(new double[] {7, 7, 7, 7}).choose(choice)).isEqualTo(new Distribution.Constant(7));
    }

    /** Waits between bursts: the most likely Weibull brings tasks twice as often as they came. */
    @Test
    void aFitThatBringsAnotherLoadIsNotTakenUnasked() {
        double[] times = new double[1_000];
        Arrays.setAll(times, i -> i % 100 == 0 ? 5_000 + i : 0.01 * (1 + i % 10));
        Fits fits = Fits.of(times);
        Fit best = fits.fits().getFirst();
        assertThat(Math.abs(best.distribution().mean() / fits.mean() - 1)).isGreaterThan(0.1);
        assertThat(fits.choose(Choice.BEST)).isEqualTo(fits.resampled());
        assertThat(fits.warning(Choice.BEST)).contains(best.family().key(), "the data themselves are drawn anew");
        assertThat(fits.choose(Choice.LOGNORMAL)).isInstanceOf(Distribution.Lognormal.class);
        assertThat(fits.warning(Choice.LOGNORMAL)).contains("times the mean of the data");
        assertThat(fits.warning(Choice.EXPONENTIAL)).isEmpty();
        assertThat(fits.warning(Choice.EMPIRICAL)).isEmpty();
    }

    @Test
    void aLongTraceIsResampledFromAThousandGroupsWithItsMean() {
        double[] times = drawn(new Distribution.Lognormal(4, 3), 12_345, 1);
        Fits fits = Fits.of(times);
        assertThat(fits.resampled().values()).hasSize(1_000).isSorted();
        assertThat(fits.resampled().mean())
                .isCloseTo(Arrays.stream(times).average().orElse(0), within(1e-9));
    }

    @Test
    void timesBeyondAllReasonAreStillFittedOrLeftOut() {
        for (double[] times : new double[][] {
            {1e-300, 1, 1e12}, {5e-324, 1e-320}, {1, 1 + 1e-15, 1}, {1e12, 1e12, 1}, {0, 0, 0, 1e-9}, {1, 2}
        }) {
            Fits fits = Fits.of(times);
            for (Choice choice : Choice.values()) {
                assertThat(fits.choose(choice).mean())
                        .as(Arrays.toString(times))
                        .isNotNegative();
            }
        }
        for (double[] times : new double[][] {{}, {0, 0}, {1, -1}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}}) {
            assertThatThrownBy(() -> Fits.of(times))
                    .as(Arrays.toString(times))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
