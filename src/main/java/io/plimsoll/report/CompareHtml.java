package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;

/**
 * A comparison as one web page that needs nothing else: the verdict, charts, tables, and how to have it again. Every name in it is escaped.
 * Equal comparisons give equal pages. Stateless, thread-safe.
 */
public final class CompareHtml {
    private CompareHtml() {}

    /** The page. */
    public static String page(Comparison comparison, Provenance from) {
        HtmlPage page = new HtmlPage(from.scenario() + ": strategies compared", from.scenario());
        page.paragraph(
                "verdict",
                VerdictText.of(comparison, VariantText.keys(comparison.variants()), from.unit())
                        .paragraph());
        page.paragraph("done", CompareWords.done(comparison, from));
        CompareWords.refusals(comparison, false).forEach(refusal -> page.paragraph("done", refusal));
        if (comparison.replications() > 0) {
            CompareCharts.append(page, comparison, from);
            page.heading("Means").table(CompareTable.means(comparison.variants(), from));
            if (comparison.variants().size() > 1) {
                page.heading("Differences").table(CompareTable.differences(comparison, from));
                page.paragraph(
                        "note",
                        "Paired on the same seeds. Intervals hold for each pair by itself; the p-values are corrected for all of them"
                                + " (Holm).");
            }
        }
        return page.end(from, comparison.seed());
    }
}
