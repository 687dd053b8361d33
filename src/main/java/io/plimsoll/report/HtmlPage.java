package io.plimsoll.report;

import io.plimsoll.report.svg.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One web page that needs nothing else, written from top to bottom; every text in it is escaped. Not thread-safe. */
final class HtmlPage {
    private final StringBuilder page = new StringBuilder();

    HtmlPage(String title, String heading) {
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(XmlText.escape(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(XmlText.escape(heading))
                .append("</h1>\n");
    }

    HtmlPage heading(String text) {
        page.append("<h2>").append(XmlText.escape(text)).append("</h2>\n");
        return this;
    }

    /** {@code style}: verdict, done or note. */
    HtmlPage paragraph(String style, String text) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(XmlText.escape(text))
                .append("</p>\n");
        return this;
    }

    HtmlPage drawing(String svg) {
        page.append(svg);
        return this;
    }

    HtmlPage table(List<Column> columns) {
        page.append("<div class=\"wide\"><table>\n<tr>");
        columns.forEach(column -> cell("th", column, column.heading()));
        page.append("</tr>\n");
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            page.append("<tr>");
            for (Column column : columns) {
                cell("td", column, column.cells().get(row));
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
        return this;
    }

    private void cell(String tag, Column column, String text) {
        page.append('<')
                .append(tag)
                .append(column.right() ? " class=\"right\">" : ">")
                .append(XmlText.escape(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** How to have it again, and the end. */
    String end(Provenance from, long seed) {
        heading("To have it again");
        page.append("<pre>").append(XmlText.escape(from.command())).append("</pre>\n");
        paragraph("note", "Plimsoll " + from.version() + ", first seed " + seed + ", scenario SHA-256 " + from.hash());
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the style of reports", e);
        }
    }
}
