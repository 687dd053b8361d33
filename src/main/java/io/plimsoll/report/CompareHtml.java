package io.plimsoll.report;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.report.svg.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A comparison as one web page that needs nothing else: the verdict, charts, tables, and how to have it again. Every name in it is escaped.
 * Equal comparisons give equal pages. Stateless, thread-safe.
 */
public final class CompareHtml {
    private CompareHtml() {}

    /** The page. */
    public static String page(Comparison comparison, Provenance from) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(XmlText.escape(from.scenario()))
                .append(": strategies compared</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<h1>").append(XmlText.escape(from.scenario())).append("</h1>\n");
        paragraph(page, "verdict", VerdictText.of(comparison, from.unit()));
        paragraph(page, "done", CompareWords.done(comparison, from));
        CompareWords.refusals(comparison).forEach(refusal -> paragraph(page, "done", refusal));
        if (comparison.replications() > 0) {
            CompareCharts.append(page, comparison, from);
            page.append("<h2>Means</h2>\n");
            table(page, CompareTable.means(comparison.variants(), from));
            if (comparison.variants().size() > 1) {
                page.append("<h2>Differences</h2>\n");
                table(page, CompareTable.differences(comparison, from));
                paragraph(
                        page,
                        "note",
                        "Paired on the same seeds. Intervals hold for each pair by itself; the p-values are corrected for all of them"
                                + " (Holm).");
            }
        }
        page.append("<h2>To have it again</h2>\n<pre>")
                .append(XmlText.escape(from.command()))
                .append("</pre>\n");
        paragraph(
                page,
                "note",
                "Plimsoll " + from.version() + ", first seed " + comparison.seed() + ", scenario SHA-256 "
                        + from.hash());
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void paragraph(StringBuilder page, String style, String text) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(XmlText.escape(text))
                .append("</p>\n");
    }

    private static void table(StringBuilder page, List<Column> columns) {
        page.append("<div class=\"wide\"><table>\n<tr>");
        columns.forEach(column -> cell(page, "th", column, column.heading()));
        page.append("</tr>\n");
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            page.append("<tr>");
            for (Column column : columns) {
                cell(page, "td", column, column.cells().get(row));
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    private static void cell(StringBuilder page, String tag, Column column, String text) {
        page.append('<')
                .append(tag)
                .append(column.right() ? " class=\"right\">" : ">")
                .append(XmlText.escape(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(CompareHtml.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the style of reports", e);
        }
    }
}
