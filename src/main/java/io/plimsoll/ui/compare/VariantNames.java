package io.plimsoll.ui.compare;

import io.plimsoll.balance.Strategies;
import io.plimsoll.lab.compare.Variant;
import java.util.List;
import java.util.Locale;

/** Variants by the names that people know; the dispatch mode is left out where all have the same. Immutable. */
record VariantNames(boolean dispatch) {
    static VariantNames of(List<Variant> variants) {
        return new VariantNames(
                variants.stream().map(Variant::dispatch).distinct().count() > 1);
    }

    /** As a heading: "Least work, immediate". */
    String of(Variant variant) {
        String strategy = Strategies.title(variant.strategy());
        return dispatch ? strategy + ", " + variant.dispatch().title().toLowerCase(Locale.ROOT) : strategy;
    }

    /** Within a sentence: "least work". */
    String within(Variant variant) {
        String name = of(variant);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
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
