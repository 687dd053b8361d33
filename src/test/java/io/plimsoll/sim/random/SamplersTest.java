package io.plimsoll.sim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sampler against a library's distribution function: Kolmogorov and Smirnov's test at 0.1 %, mean and variance. */
class SamplersTest {
    private static final int DRAWS = 200_000;
    /** Kolmogorov's limit distribution at 0.999. */
    private static final double LIMIT = 1.9495 / Math.sqrt(DRAWS);

    static Stream<Arguments> continuous() {
        return Stream.of(
                both(new Distribution.Uniform(2, 5), UniformContinuousDistribution.of(2, 5)),
                both(new Distribution.Exponential(9), ExponentialDistribution.of(9)),
                both(new Distribution.Erlang(1, 4), ExponentialDistribution.of(4)),
                both(new Distribution.Erlang(3, 4), GammaDistribution.of(3, 4.0 / 3)),
                both(new Distribution.Erlang(8, 4), GammaDistribution.of(8, 0.5)),
                both(new Distribution.Erlang(9, 4), GammaDistribution.of(9, 4.0 / 9)),
                both(new Distribution.Erlang(10_000, 4), GammaDistribution.of(10_000, 4e-4)),
                both(new Distribution.Gamma(0.05, 3), GammaDistribution.of(0.05, 60)),
                both(new Distribution.Gamma(0.7, 3), GammaDistribution.of(0.7, 3 / 0.7)),
                both(new Distribution.Gamma(1, 3), GammaDistribution.of(1, 3)),
                both(new Distribution.Gamma(2.5, 3), GammaDistribution.of(2.5, 1.2)),
                both(new Distribution.Lognormal(20, 0.8), lognormal(20, 0.8)),
                both(new Distribution.Lognormal(1, 3), lognormal(1, 3)),
                both(new Distribution.Weibull(0.6, 5), weibull(0.6, 5)),
                both(new Distribution.Weibull(1, 5), ExponentialDistribution.of(5)),
                both(new Distribution.Weibull(3.2, 5), weibull(3.2, 5)),
                both(new Distribution.Triangular(1, 2, 6), TriangularDistribution.of(1, 2, 6)),
                both(new Distribution.Triangular(1, 1, 6), TriangularDistribution.of(1, 1, 6)),
                both(new Distribution.Triangular(1, 6, 6), TriangularDistribution.of(1, 6, 6)));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void followsTheDistribution(Distribution distribution, ContinuousDistribution reference) {
        double[] draws = draws(Samplers.of(distribution, new RandomSource(2026)), DRAWS);

        assertThat(Arrays.stream(draws).filter(SamplersTest::isNoTime)).isEmpty();
        assertThat(distance(draws, reference::cumulativeProbability)).isLessThan(LIMIT);
        double error = Math.sqrt(reference.getVariance() / DRAWS);
        assertThat(Arrays.stream(draws).average().orElseThrow())
                .isCloseTo(distribution.mean(), within(4 * error))
                .isCloseTo(reference.getMean(), within(4 * error));
    }

    @Test
    void theTestTellsADistributionThatIsSlightlyWrong() {
        double[] draws = draws(Samplers.of(new Distribution.Exponential(9), new RandomSource(2026)), DRAWS);
        assertThat(distance(draws, ExponentialDistribution.of(9.2)::cumulativeProbability))
                .isGreaterThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void isTheSameForTheSameSeedAndAnotherForAnother(Distribution distribution, ContinuousDistribution reference) {
        double[] first = draws(Samplers.of(distribution, new RandomSource(7)), 100);
        assertThat(draws(Samplers.of(distribution, new RandomSource(7)), 100)).isEqualTo(first);
        assertThat(draws(Samplers.of(distribution, new RandomSource(8)), 100)).isNotEqualTo(first);
    }

    static Stream<Distribution> oneOfEach() {
        return Stream.concat(
                continuous().map(both -> (Distribution) both.get()[0]),
                Stream.of(
                        new Distribution.Constant(3),
                        new Distribution.Empirical(List.of(1.0, 2.0, 5.0), null),
                        new Distribution.Empirical(List.of(1.0, 2.0, 5.0), List.of(1.0, 0.0, 3.0))));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void anotherSourceOfChanceIsTheOnlyDifference(Distribution distribution) {
        RandomSource chance = new RandomSource(7);
        Sampler sampler = Samplers.of(distribution, chance);
        draws(sampler, 50);
        RandomSource same = chance.copy();
        Sampler other = sampler.with(same);
        double[] draws = draws(sampler, 100);
        assertThat(draws(other, 100)).isEqualTo(draws);
        assertThat(same.nextLong()).isEqualTo(chance.nextLong());
    }

    @Test
    void exponentialTailIsExact() {
        RandomSource random = new RandomSource(11);
        double tail = 7.69711747013104972;
        double[] beyond = java.util.stream.DoubleStream.generate(() -> ExponentialZiggurat.draw(random))
                .limit(20_000_000)
                .filter(x -> x > tail)
                .map(x -> x - tail)
                .toArray();

        double expected = 20_000_000 * Math.exp(-tail);
        assertThat((double) beyond.length).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(distance(beyond, ExponentialDistribution.of(1)::cumulativeProbability))
                .isLessThan(1.9495 / Math.sqrt(beyond.length));
    }

    @Test
    void normalFollowsItsDistributionInTheTailToo() {
        RandomSource random = new RandomSource(12);
        double[] draws = draws(() -> NormalZiggurat.draw(random), 10_000_000);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] tail = Arrays.stream(draws)
                .map(Math::abs)
                .filter(x -> x > 3.6541528853610088)
                .toArray();

        double beyond = 2 * normal.survivalProbability(3.6541528853610088);
        double expected = draws.length * beyond;
        assertThat((double) tail.length).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(distance(tail, x -> 1 - 2 * normal.survivalProbability(x) / beyond))
                .isLessThan(1.9495 / Math.sqrt(tail.length));
        assertThat(distance(Arrays.copyOf(draws, 1_000_000), normal::cumulativeProbability))
                .isLessThan(1.9495 / Math.sqrt(1_000_000));
    }

    @Test
    void theLayersOfTheZigguratsClose() {
        assertThat(ExponentialZiggurat.closingError()).isCloseTo(0, within(1e-13));
        assertThat(NormalZiggurat.closingError()).isCloseTo(0, within(1e-13));
    }

    @Test
    void constantsAreConstant() {
        assertThat(draws(Samplers.of(new Distribution.Constant(0), new RandomSource(1)), 3))
                .containsExactly(0, 0, 0);
        assertThat(draws(Samplers.of(new Distribution.Uniform(4, 4), new RandomSource(1)), 3))
                .containsExactly(4, 4, 4);
        assertThat(draws(Samplers.of(new Distribution.Triangular(4, 4, 4), new RandomSource(1)), 3))
                .containsExactly(4, 4, 4);
        assertThat(draws(Samplers.of(new Distribution.Lognormal(4, 0), new RandomSource(1)), 3))
                .containsExactly(new double[] {4, 4, 4}, within(1e-14));
    }

    @Test
    void aVeryWideLognormalHasItsMedianWhereItBelongs() {
        // the mean over the square root of 1 + cv²
        double[] draws = draws(Samplers.of(new Distribution.Lognormal(1, 1e200), new RandomSource(9)), 4_001);
        Arrays.sort(draws);
        assertThat(Math.log10(draws[2_000])).isCloseTo(-200, within(1.0));
    }

    @Test
    void empiricalValuesComeByTheirWeights() {
        List<Double> values = List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
        List<Double> weights = List.of(0.0, 1.0, 5.0, 0.5, 0.0, 3.5);
        Sampler sampler = Samplers.of(new Distribution.Empirical(values, weights), new RandomSource(3));

        double[] draws = draws(sampler, DRAWS);

        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            double p = weights.get(i) / 10;
            double share = Arrays.stream(draws).filter(x -> x == value).count() / (double) DRAWS;
            assertThat(share).as("share of %s", value).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / DRAWS) + 1e-15));
        }
        assertThat(draws).containsOnly(20, 30, 40, 60);
    }

    @Test
    void empiricalValuesWithoutWeightsAreAlike() {
        Sampler sampler =
                Samplers.of(new Distribution.Empirical(List.of(1.0, 2.0, 2.0, 5.0), null), new RandomSource(3));
        double[] draws = draws(sampler, DRAWS);
        for (double value : new double[] {1, 2, 5}) {
            double p = value == 2 ? 0.5 : 0.25;
            double share = Arrays.stream(draws).filter(x -> x == value).count() / (double) DRAWS;
            assertThat(share).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / DRAWS)));
        }
    }

    @Test
    void everyEmpiricalValueOfManyKeepsItsMean() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomSource random = new RandomSource(seed);
            int n = 1 + random.below(300);
            List<Double> values =
                    Stream.generate(() -> 100 * random.nextDouble()).limit(n).toList();
            List<Double> weights =
                    Stream.generate(random::nextOpenDouble).limit(n).toList();
            Distribution distribution = new Distribution.Empirical(values, weights);
            double mean = Arrays.stream(draws(Samplers.of(distribution, random), DRAWS))
                    .average()
                    .orElseThrow();
            assertThat(mean).as("seed %s", seed).isCloseTo(distribution.mean(), within(4 * 30 / Math.sqrt(DRAWS)));
        }
    }

    @Test
    void extremeParametersGiveFiniteDrawsThatAreNotNegative() {
        double tiny = Double.MIN_VALUE;
        double huge = Double.MAX_VALUE;
        List<Distribution> extremes = List.of(
                new Distribution.Exponential(tiny),
                new Distribution.Exponential(1e12),
                new Distribution.Gamma(tiny, 1e12),
                new Distribution.Gamma(1e-300, tiny),
                new Distribution.Gamma(huge, 1e12),
                new Distribution.Gamma(1e17, 1e12),
                new Distribution.Lognormal(1e12, huge),
                new Distribution.Lognormal(tiny, 1e-300),
                new Distribution.Weibull(tiny, 1e12),
                new Distribution.Weibull(1e-3, 1e12),
                new Distribution.Weibull(huge, 1e12),
                new Distribution.Triangular(0, 1e12, 1e12),
                new Distribution.Uniform(0, 1e12),
                new Distribution.Empirical(List.of(1.0, 2.0), List.of(tiny, huge)));
        for (Distribution distribution : extremes) {
            double[] draws = draws(Samplers.of(distribution, new RandomSource(5)), 20_000);
            assertThat(Arrays.stream(draws).filter(SamplersTest::isNoTime))
                    .as("%s", distribution)
                    .isEmpty();
        }
    }

    private static boolean isNoTime(double x) {
        return !(x >= 0 && Double.isFinite(x));
    }

    private static Arguments both(Distribution distribution, ContinuousDistribution reference) {
        return Arguments.of(distribution, reference);
    }

    private static LogNormalDistribution lognormal(double mean, double cv) {
        double variance = Math.log1p(cv * cv);
        return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    private static WeibullDistribution weibull(double shape, double mean) {
        return WeibullDistribution.of(
                shape, mean / WeibullDistribution.of(shape, 1).getMean());
    }

    private static double[] draws(Sampler sampler, int n) {
        return draws(sampler::sample, n);
    }

    private static double[] draws(DoubleSupplier draw, int n) {
        double[] draws = new double[n];
        Arrays.setAll(draws, i -> draw.getAsDouble());
        return draws;
    }

    /** The largest distance between the empirical distribution function and the true one. */
    private static double distance(double[] draws, DoubleUnaryOperator cumulative) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double p = cumulative.applyAsDouble(sorted[i]);
            largest = Math.max(largest, Math.max(p - (double) i / n, (i + 1.0) / n - p));
        }
        return largest;
    }
}
