package io.plimsoll.report;

import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import java.util.List;

/** Variants by name: the dispatch mode is left out where all have the same. */
record VariantText(boolean dispatch) {
    static VariantText of(List<Variant> variants) {
        return new VariantText(
                variants.stream().map(Variant::dispatch).distinct().count() > 1);
    }

    static VariantText ofAll(List<Summary> summaries) {
        return of(summaries.stream().map(Summary::variant).toList());
    }

    String of(Variant variant) {
        String strategy = StrategyText.of(variant.strategy());
        return dispatch ? strategy + " / " + variant.dispatch().key() : strategy;
    }

    /** {@code a, b and c}. */
    String list(List<Variant> variants) {
        List<String> names = variants.stream().map(this::of).toList();
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
