package io.plimsoll.sim.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first numbers of every sampler, to the bit: whoever changes them changes every run that was ever saved. */
class SamplersGoldenTest {
    static Stream<Arguments> golden() {
        return Stream.of(
                first(
                        new Distribution.Uniform(2, 5),
                        4.80545141876113,
                        3.6855246951700043,
                        2.213116590346559,
                        3.256684833611923,
                        2.141366158208277),
                first(
                        new Distribution.Exponential(9),
                        8.714069589492954,
                        6.272406361505687,
                        1.370047577519702,
                        4.842567108678797,
                        1.1135295061803665),
                first(
                        new Distribution.Erlang(3, 4),
                        2.423188670891606,
                        1.0248821821855452,
                        4.7928178833919635,
                        4.42719354283688,
                        3.5955540459106925),
                first(
                        new Distribution.Erlang(12, 4),
                        5.252269071393551,
                        4.034348467113744,
                        3.7826694732570414,
                        6.049966007148499,
                        3.6715588279451503),
                first(
                        new Distribution.Gamma(0.7, 3),
                        2.5773537186066426,
                        2.502670973026626,
                        0.058762437949704746,
                        0.758815181837905,
                        0.6193413398952825),
                first(
                        new Distribution.Gamma(2.5, 3),
                        5.0114556173058284,
                        2.829341205274577,
                        2.437208106518541,
                        6.660506724412706,
                        2.2712677625093125),
                first(
                        new Distribution.Lognormal(20, 0.8),
                        33.37451290545556,
                        25.968582671352927,
                        17.066971119905297,
                        22.99994279694674,
                        14.61662808358378),
                first(
                        new Distribution.Weibull(0.6, 5),
                        3.1491030998134497,
                        1.8205760171448044,
                        0.14422634185115707,
                        1.1828906152508654,
                        0.10209114046674633),
                first(
                        new Distribution.Triangular(1, 2, 6),
                        4.861145074387231,
                        3.039735028943078,
                        1.5959818094910827,
                        2.5908797162238693,
                        1.4853970165549653),
                first(new Distribution.Empirical(List.of(1.0, 2.0, 3.0), null), 3.0, 2.0, 1.0, 2.0, 1.0),
                first(
                        new Distribution.Empirical(List.of(1.0, 2.0, 3.0), List.of(1.0, 5.0, 2.0)),
                        3.0,
                        2.0,
                        1.0,
                        2.0,
                        2.0));
    }

    private static Arguments first(Distribution distribution, double... draws) {
        return Arguments.of(distribution, draws);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theFirstNumbersAreThese(Distribution distribution, double[] expected) {
        Sampler sampler = Samplers.of(distribution, RandomSource.named(42, "golden"));
        double[] actual = new double[expected.length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = sampler.sample();
        }
        assertThat(actual).isEqualTo(expected);
    }

    static Stream<Arguments> digests() {
        return Stream.of(
                digest(new Distribution.Exponential(1), -2590378930737419758L),
                digest(new Distribution.Erlang(8, 4), 282318027331469975L),
                digest(new Distribution.Gamma(1, 3), 8705103311865131269L),
                digest(new Distribution.Gamma(0.7, 3), 4667372093316550974L),
                digest(new Distribution.Lognormal(20, 0.8), -4351640840374748485L),
                digest(new Distribution.Weibull(0.6, 5), 3529061462923656812L),
                digest(new Distribution.Triangular(1, 2, 6), 2715478739489522377L),
                digest(
                        new Distribution.Empirical(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 5.0, 2.0, 2.0)),
                        7942097942867869696L));
    }

    private static Arguments digest(Distribution distribution, long expected) {
        return Arguments.of(distribution, expected);
    }

    /** Rare ways, such as those to the edges of the layers, are gone too. */
    @ParameterizedTest
    @MethodSource("digests")
    void soAreTheFirstHundredThousandTakenTogether(Distribution distribution, long expected) {
        Sampler sampler = Samplers.of(distribution, RandomSource.named(42, "golden"));
        long digest = 0;
        for (int i = 0; i < 100_000; i++) {
            digest = 31 * digest + Double.doubleToLongBits(sampler.sample());
        }
        assertThat(digest).isEqualTo(expected);
    }
}
