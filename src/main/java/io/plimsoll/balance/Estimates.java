package io.plimsoll.balance;

/**
 * How efforts are seen that are known only roughly: each task's times a factor, lognormal of mean 1, that follows from the seed and the task's
 * identity alone, so that whoever asks, and whenever, sees the same. The normal deviate is made from two uniform ones (G. Box, M. Muller, "A
 * note on the generation of random normal deviates", Annals of Mathematical Statistics 29, 1958). Immutable.
 *
 * @param seed where the factors come from
 * @param error the coefficient of variation; 0 where efforts are known
 */
public record Estimates(long seed, double error) {
    /** The effort of a task as it is seen, above 0. */
    public double of(Request task) {
        return error == 0 ? task.effort() : task.effort() * factor(task.identity(seed));
    }

    private double factor(long task) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(uniform(task)))
                * StrictMath.cos(2 * StrictMath.PI * uniform(~task));
        double variance = StrictMath.log1p(error * error);
        return StrictMath.exp(StrictMath.sqrt(variance) * normal - variance / 2);
    }

    private static double uniform(long hash) {
        return ((NameHash.mix(hash) >>> 12) + 0.5) * 0x1p-52;
    }
}
