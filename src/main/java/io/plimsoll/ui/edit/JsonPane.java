package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.text.Splice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The text of a scenario with the numbers of its lines; those with problems are marked. Of a long text a stretch is shown and written in, because the
 * toolkit lays out all the text of an area after each letter. FX thread only.
 */
final class JsonPane extends BorderPane {
    /** Texts up to here are shown whole; longer ones in stretches of half of it. In UTF-16 units. */
    private static final int WHOLE = 32_000;

    private static final double GUTTER = 56;
    private static final double GAP = 8;
    private static final double TOP = 7;
    private static final int LINES_ABOVE = 3;

    private final TextArea area = new TextArea();
    private final Pane gutter = new Pane();
    private final Text numbers = new Text();
    private final Text marks = new Text();
    private final Text measure = new Text("1");
    private final Set<Integer> troubled = new TreeSet<>();
    private Consumer<String> typed = text -> {};
    private IntConsumer moved = offset -> {};
    private Runnable told = () -> {};
    private boolean showing;
    private String whole = "";
    private int from;
    private int to;
    private int firstLine = 1;
    private int lines = 1;
    private int allLines = 1;

    JsonPane() {
        getStyleClass().add("json-pane");
        area.setId("jsonArea");
        area.setAccessibleText("The scenario as JSON");
        setAccessibleText("The scenario as JSON");
        area.getStyleClass().add("json-text");
        gutter.setMinWidth(GUTTER);
        gutter.setPrefWidth(GUTTER);
        gutter.getStyleClass().add("json-gutter");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(gutter.widthProperty());
        clip.heightProperty().bind(gutter.heightProperty());
        gutter.setClip(clip);
        for (Text text : List.of(numbers, marks, measure)) {
            text.setTextOrigin(VPos.TOP);
            text.setTextAlignment(TextAlignment.RIGHT);
            text.setWrappingWidth(GUTTER - GAP);
            text.setManaged(false);
            gutter.getChildren().add(text);
        }
        marks.getStyleClass().add("trouble");
        measure.setVisible(false);
        setLeft(gutter);
        setCenter(area);
        area.textProperty().addListener((property, before, text) -> {
            if (!showing) {
                whole = whole.substring(0, from) + text + whole.substring(to);
                to = from + text.length();
                count();
                typed.accept(whole);
            }
        });
        area.caretPositionProperty().addListener((property, before, now) -> {
            if (!showing && area.isFocused()) {
                moved.accept(from + now.intValue());
            }
            told.run();
        });
        area.scrollTopProperty().addListener(observable -> number());
        area.needsLayoutProperty().addListener(observable -> number());
        gutter.heightProperty().addListener(observable -> number());
    }

    /** What is done with what somebody writes: gets the whole text. */
    void onType(Consumer<String> act) {
        typed = act;
    }

    /** What is done when somebody goes to a place in the text. */
    void onMove(IntConsumer act) {
        moved = act;
    }

    /** What is done when the caret or the stretch is another. */
    void onCaret(Runnable act) {
        told = act;
    }

    /** The area itself. */
    TextArea area() {
        return area;
    }

    // ---- the stretch

    /** Whether only a stretch of the text is shown. */
    boolean isStretch() {
        return to - from < whole.length();
    }

    /** Shows a text: changes what differs, so that all else stays where it is on the screen. */
    void show(String text) {
        Splice change = Splice.between(whole, text);
        if (change.isNothing()) {
            return;
        }
        whole = text;
        int end = change.at() + change.removed().length();
        int more = change.inserted().length() - change.removed().length();
        if (text.length() <= WHOLE) {
            from = 0;
            to = text.length();
        } else if (end < from) {
            from += more;
            to += more;
        } else if (change.at() >= from && end <= to && to - from + more <= WHOLE) {
            to += more;
        } else if (change.at() <= to) {
            stretch(change.at());
        }
        put();
    }

    /** Takes the stretch around a place. */
    private void stretch(int at) {
        from = cut(Math.max(0, at - WHOLE / 4));
        to = whole.length() - from <= WHOLE / 2 ? whole.length() : cut(from + WHOLE / 2);
    }

    /** The beginning of the line that a place is in, or the place itself in a very long line. */
    private int cut(int at) {
        int line = whole.lastIndexOf('\n', at - 1) + 1;
        boolean near = at - line < WHOLE / 8;
        return near ? line : Character.isLowSurrogate(whole.charAt(at)) ? at - 1 : at;
    }

    private void put() {
        String part = whole.substring(from, to);
        Splice splice = Splice.between(area.getText(), part);
        count();
        if (!splice.isNothing()) {
            showing = true;
            double top = area.getScrollTop();
            if (splice.removed().length() == area.getLength()) {
                area.setText(part);
            } else {
                area.replaceText(splice.at(), splice.at() + splice.removed().length(), splice.inserted());
                area.setScrollTop(top);
            }
            showing = false;
        }
        told.run();
    }

    private void count() {
        firstLine = 1 + lineFeeds(0, from);
        lines = 1 + lineFeeds(from, to);
        allLines = firstLine + lines - 1 + lineFeeds(to, whole.length());
        number();
    }

    private int lineFeeds(int start, int end) {
        int count = 0;
        for (int at = whole.indexOf('\n', start); at >= 0 && at < end; at = whole.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    /** Shows the lines before those that are shown. */
    void earlier() {
        turn(from);
    }

    /** Shows the lines after those that are shown. */
    void later() {
        turn(to);
    }

    private void turn(int at) {
        stretch(at);
        put();
        reveal(at);
    }

    /** Marks a stretch of the text and scrolls to it, unless somebody is writing. */
    void point(int start, int end) {
        if (!area.isFocused() && end <= whole.length()) {
            if (start < from || end > to) {
                stretch(start);
                put();
            }
            showing = true;
            area.selectRange(Math.min(end, to) - from, start - from);
            showing = false;
            reveal(start);
        }
    }

    /** Goes to a place, to write there. */
    void goTo(int line, int column) {
        int at = 0;
        for (int i = 1; i < line && whole.indexOf('\n', at) >= 0; i++) {
            at = whole.indexOf('\n', at) + 1;
        }
        at = Math.min(whole.length(), at + column - 1);
        if (at < from || at > to) {
            stretch(at);
            put();
        }
        area.requestFocus();
        area.positionCaret(at - from);
        reveal(at);
    }

    /** Scrolls to a line where it is not to be seen with a few after it. */
    private void reveal(int at) {
        Platform.runLater(() -> {
            double height = lineHeight();
            int line = lineFeeds(from, Math.clamp(at, from, to));
            double y = TOP + line * height;
            double seen = area.getHeight() - 2 * LINES_ABOVE * height;
            if (height > 0 && (y < area.getScrollTop() || y > area.getScrollTop() + seen)) {
                area.setScrollTop(Math.max(0, y - LINES_ABOVE * height));
            }
        });
    }

    /** Where the caret is, and which lines are shown if not all are. */
    String place() {
        String text = area.getText();
        int caret = Math.min(area.getCaretPosition(), text.length());
        int line = firstLine + lineFeeds(from, from + caret);
        int column = caret - text.lastIndexOf('\n', caret - 1);
        String stretch = isStretch()
                ? String.format("lines %,d to %,d of %,d · ", firstLine, firstLine + lines - 1, allLines)
                : "";
        return stretch + "line " + line + ", column " + column;
    }

    // ---- the gutter

    /** Marks the lines that problems are in. */
    void tell(List<Problem> problems) {
        troubled.clear();
        problems.forEach(problem -> troubled.add(problem.line()));
        number();
    }

    /** How tall a line is in the area: not quite what the font says. */
    private double lineHeight() {
        return area.lookup(".content .text") instanceof Text text
                        && text.getLayoutBounds().getHeight() > 0
                ? text.getLayoutBounds().getHeight() / lines
                : measure.getLayoutBounds().getHeight();
    }

    private void number() {
        double height = lineHeight();
        if (height <= 0) {
            return;
        }
        numbers.setLineSpacing(height - measure.getLayoutBounds().getHeight());
        marks.setLineSpacing(numbers.getLineSpacing());
        int first = (int) Math.max(0, Math.floor((area.getScrollTop() - TOP) / height));
        int last = (int) Math.min(lines, first + Math.ceil(gutter.getHeight() / height) + 1);
        StringBuilder plain = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        for (int line = firstLine + first; line < firstLine + last; line++) {
            boolean trouble = troubled.contains(line);
            plain.append(trouble ? "" : line).append('\n');
            marked.append(trouble ? "● " + line : "").append('\n');
        }
        numbers.setText(plain.toString());
        marks.setText(marked.toString());
        double y = TOP + first * height - area.getScrollTop();
        numbers.setY(y);
        marks.setY(y);
    }
}
