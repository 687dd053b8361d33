package io.plimsoll.lab.fit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes more of the times of the past. */
public enum Choice {
    /** The family with the least AIC. */
    BEST(null),
    /** The times themselves, drawn anew. */
    EMPIRICAL(null),
    /** That family. */
    EXPONENTIAL(Family.EXPONENTIAL),
    /** That family. */
    LOGNORMAL(Family.LOGNORMAL),
    /** That family. */
    GAMMA(Family.GAMMA),
    /** That family. */
    WEIBULL(Family.WEIBULL);

    private final @Nullable Family family;

    Choice(@Nullable Family family) {
        this.family = family;
    }

    /** That of a family. */
    public static Choice of(Family family) {
        return valueOf(family.name());
    }

    /** The family; {@code null}: the best, or none. */
    public @Nullable Family family() {
        return family;
    }

    /** The word for it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
