package io.plimsoll.sim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A distribution of times as the scenario states it. Immutable. Sampling is {@code sim.random}'s. */
public sealed interface Distribution {
    /** The mean of what is drawn, before negative draws are raised to 0. */
    double mean();

    /** Always the same value. */
    record Constant(double value) implements Distribution {
        /** Checks the range. */
        public Constant {
            Bounds.time("value", value);
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /** Uniform from {@code min} to {@code max}. */
    record Uniform(double min, double max) implements Distribution {
        /** Checks the ranges. */
        public Uniform {
            Bounds.time("min", min);
            Bounds.time("max", max);
            if (max < min) {
                throw new IllegalArgumentException("max must be at least min (" + min + "): " + max);
            }
        }

        @Override
        public double mean() {
            return min + (max - min) / 2;
        }
    }

    /** Exponential. */
    record Exponential(double mean) implements Distribution {
        /** Checks the range. */
        public Exponential {
            Bounds.positive("mean", mean);
            Bounds.time("mean", mean);
        }
    }

    /** The sum of {@code k} exponentials. */
    record Erlang(int k, double mean) implements Distribution {
        /** Checks the ranges. */
        public Erlang {
            Bounds.between("k", k, 1, Bounds.ERLANG_PHASES);
            Bounds.positive("mean", mean);
            Bounds.time("mean", mean);
        }
    }

    /** Gamma. */
    record Gamma(double shape, double mean) implements Distribution {
        /** Checks the ranges. */
        public Gamma {
            Bounds.positive("shape", shape);
            Bounds.positive("mean", mean);
            Bounds.time("mean", mean);
        }
    }

    /** Log-normal, by its own mean and coefficient of variation. */
    record Lognormal(double mean, double cv) implements Distribution {
        /** Checks the ranges. */
        public Lognormal {
            Bounds.positive("mean", mean);
            Bounds.time("mean", mean);
            Bounds.notNegative("cv", cv);
        }
    }

    /** Weibull. */
    record Weibull(double shape, double mean) implements Distribution {
        /** Checks the ranges. */
        public Weibull {
            Bounds.positive("shape", shape);
            Bounds.positive("mean", mean);
            Bounds.time("mean", mean);
        }
    }

    /** Triangular. */
    record Triangular(double min, double mode, double max) implements Distribution {
        /** Checks the ranges. */
        public Triangular {
            Bounds.time("min", min);
            Bounds.time("mode", mode);
            Bounds.time("max", max);
            if (mode < min || mode > max) {
                throw new IllegalArgumentException("mode must be from min (" + min + ") to max (" + max + "): " + mode);
            }
        }

        @Override
        public double mean() {
            return (min + mode + max) / 3;
        }
    }

    /** One of the values, each with its weight, or all alike. */
    record Empirical(List<Double> values, @Nullable List<Double> weights) implements Distribution {
        /** Checks the ranges and copies the lists. */
        public Empirical {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty");
            }
            for (double value : values) {
                Bounds.time("value", value);
            }
            if (weights != null) {
                weights = List.copyOf(weights);
                if (weights.size() != values.size()) {
                    throw new IllegalArgumentException(
                            "weights must be as many as values (" + values.size() + "): " + weights.size());
                }
                double sum = 0;
                for (double weight : weights) {
                    Bounds.notNegative("weight", weight);
                    sum += weight;
                }
                Bounds.positive("the sum of weights", sum);
            }
        }

        @Override
        public double mean() {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < values.size(); i++) {
                double weight = weights == null ? 1 : weights.get(i);
                sum += weight * values.get(i);
                total += weight;
            }
            return sum / total;
        }
    }
}
