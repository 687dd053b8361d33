package io.plimsoll.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns side by side, aligned by spaces: words to the left, numbers to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** The heading and the rows, each line ending in a line feed without spaces before it. */
    static String of(List<Column> columns) {
        List<Integer> widths = columns.stream().map(TextTable::width).toList();
        int rows = columns.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        List<String> headings = columns.stream().map(Column::heading).toList();
        line(text, columns, widths, headings);
        line(
                text,
                columns,
                widths,
                widths.stream()
                        .map(width -> String.join("", Collections.nCopies(width, "─")))
                        .toList());
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                cells.add(column.cells().get(row));
            }
            line(text, columns, widths, cells);
        }
        return text.toString();
    }

    private static int width(Column column) {
        int width = length(column.heading());
        for (String cell : column.cells()) {
            width = Math.max(width, length(cell));
        }
        return width;
    }

    /** Characters as people count them, so that a name beyond the basic plane does not shift its line. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void line(StringBuilder text, List<Column> columns, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String blank = " ".repeat(widths.get(i) - length(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? blank + cells.get(i) : cells.get(i) + blank);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
