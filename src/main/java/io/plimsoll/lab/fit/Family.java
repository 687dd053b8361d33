package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.Distribution;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Distributions that times are fitted with, by maximum likelihood. Source: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions, 1994. */
public enum Family {
    /** One parameter: the mean. */
    EXPONENTIAL(1) {
        @Override
        Fitted fit(double[] times) {
            double mean = Times.mean(times);
            return new Fitted(new Distribution.Exponential(mean), ExponentialDistribution.of(mean));
        }

        @Override
        ContinuousDistribution law(Distribution fitted) {
            return ExponentialDistribution.of(fitted.mean());
        }
    },
    /** The mean and the deviation of the logarithms are their own. */
    LOGNORMAL(2) {
        @Override
        Fitted fit(double[] times) {
            double mu = meanOfLogs(times);
            double squares = 0;
            for (double time : times) {
                double off = Math.log(time) - mu;
                squares += off * off;
            }
            double variance = squares / times.length;
            double mean = Math.exp(mu + variance / 2);
            double cv = Math.sqrt(Math.expm1(variance));
            return new Fitted(new Distribution.Lognormal(mean, cv), LogNormalDistribution.of(mu, Math.sqrt(variance)));
        }

        @Override
        ContinuousDistribution law(Distribution fitted) {
            Distribution.Lognormal d = (Distribution.Lognormal) fitted;
            double variance = Math.log1p(d.cv() * d.cv());
            return LogNormalDistribution.of(Math.log(d.mean()) - variance / 2, Math.sqrt(variance));
        }
    },
    /**
     * The shape k solves ln k − ψ(k) = s, s being the logarithm of the mean less the mean of the logarithms; since 1/2k < ln k − ψ(k) < 1/k, it lies between 1/2s
     * and 1/s.
     */
    GAMMA(2) {
        @Override
        Fitted fit(double[] times) {
            double mean = Times.mean(times);
            double s = Math.log(mean) - meanOfLogs(times);
            double shape = root(k -> Math.log(k) - Digamma.value(k) - s, 0.5 / s, 1 / s);
            return new Fitted(new Distribution.Gamma(shape, mean), GammaDistribution.of(shape, mean / shape));
        }

        @Override
        ContinuousDistribution law(Distribution fitted) {
            Distribution.Gamma d = (Distribution.Gamma) fitted;
            return GammaDistribution.of(d.shape(), d.mean() / d.shape());
        }
    },
    /** The shape k solves Σ xᵏ ln x / Σ xᵏ − 1/k = mean of ln x, whose left side rises with k; times are divided by the largest, so that powers stay in range. */
    WEIBULL(2) {
        @Override
        Fitted fit(double[] times) {
            double largest = times[times.length - 1];
            double[] logs = new double[times.length];
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                logs[i] = Math.log(times[i] / largest);
                sum += logs[i];
            }
            double mean = sum / times.length;
            DoubleUnaryOperator excess = k -> {
                double powers = 0;
                double weighted = 0;
                for (double log : logs) {
                    double power = Math.exp(k * log);
                    powers += power;
                    weighted += power * log;
                }
                return weighted / powers - 1 / k - mean;
            };
            double low = 1;
            while (excess.applyAsDouble(low) > 0) {
                low /= 2;
            }
            double high = 2 * low;
            while (excess.applyAsDouble(high) < 0) {
                high *= 2;
            }
            double shape = root(excess, low, high);
            double powers = 0;
            for (double log : logs) {
                powers += Math.exp(shape * log);
            }
            double scale = Math.pow(powers / times.length, 1 / shape) * largest;
            double itsMean = scale * Math.exp(LogGamma.value(1 + 1 / shape));
            return new Fitted(new Distribution.Weibull(shape, itsMean), WeibullDistribution.of(shape, scale));
        }

        @Override
        ContinuousDistribution law(Distribution fitted) {
            Distribution.Weibull d = (Distribution.Weibull) fitted;
            return WeibullDistribution.of(d.shape(), d.mean() / Math.exp(LogGamma.value(1 + 1 / d.shape())));
        }
    };

    /** Relative and absolute error of a root, and of the value there. */
    private static final BrentSolver SOLVER = new BrentSolver(1e-13, 1e-300, 1e-300);

    private final int parameters;

    Family(int parameters) {
        this.parameters = parameters;
    }

    /** As the format has it, and as it is computed with. */
    record Fitted(Distribution distribution, ContinuousDistribution law) {}

    /**
     * The most likely distribution of the family.
     *
     * @param times above 0, sorted, not all the same
     * @throws IllegalArgumentException if it is beyond the bounds of the format
     */
    abstract Fitted fit(double[] times);

    /** What the format has, as it is computed with. */
    abstract ContinuousDistribution law(Distribution fitted);

    /** How many numbers are fitted. */
    int parameters() {
        return parameters;
    }

    /** The word for it, as in scenario files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double meanOfLogs(double[] times) {
        double sum = 0;
        for (double time : times) {
            sum += Math.log(time);
        }
        return sum / times.length;
    }

    private static double root(DoubleUnaryOperator function, double low, double high) {
        return SOLVER.findRoot(function, low, high);
    }
}
