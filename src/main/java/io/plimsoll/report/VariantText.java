package io.plimsoll.report;

import io.plimsoll.balance.Strategies;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import java.util.List;
import java.util.Locale;

/**
 * Variants by name. Immutable.
 *
 * @param titles whether strategies have the names that people know, "Least work", or those of files and calls, {@code least-work}
 * @param dispatch whether the dispatch mode is said: not where all have the same
 */
public record VariantText(boolean titles, boolean dispatch) {
    /** By the names of files and calls. */
    static VariantText keys(List<Summary> summaries) {
        return new VariantText(false, differ(summaries));
    }

    /** By the names that people know. */
    public static VariantText titles(List<Summary> summaries) {
        return new VariantText(true, differ(summaries));
    }

    private static boolean differ(List<Summary> summaries) {
        return summaries.stream()
                        .map(summary -> summary.variant().dispatch())
                        .distinct()
                        .count()
                > 1;
    }

    /** As a heading: "Least work, immediate", {@code least-work / immediate}. */
    public String of(Variant variant) {
        if (!titles) {
            String key = StrategyText.of(variant.strategy());
            return dispatch ? key + " / " + variant.dispatch().key() : key;
        }
        String title = Strategies.title(variant.strategy());
        return dispatch ? title + ", " + variant.dispatch().title().toLowerCase(Locale.ROOT) : title;
    }

    /** Within a sentence: "least work". */
    String within(Variant variant) {
        String name = of(variant);
        return titles ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** {@code a, b and c}. */
    String list(List<Variant> variants) {
        List<String> names = variants.stream().map(this::within).toList();
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
