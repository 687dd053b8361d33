package io.plimsoll.ui.theme;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A label that says as much as there is room for: the first of its wordings that fits, or nothing. A screen reader and the tooltip have all of it. FX
 * thread only.
 */
public final class FittingLabel extends Label {
    private final Text ruler = new Text();
    private List<String> wordings = List.of("");

    /** A label that says nothing yet. */
    public FittingLabel() {
        setMinWidth(0);
        fontProperty().subscribe(font -> ruler.setFont(font));
    }

    /** Says this from now on; the longest wording first, each next one shorter. */
    public void say(List<String> next) {
        if (next.isEmpty()) {
            throw new IllegalArgumentException("no wording");
        }
        if (!next.equals(wordings)) {
            wordings = List.copyOf(next);
            setAccessibleText(next.getFirst());
            fit();
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return needed(wordings.getFirst());
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        String fitting = wordings.stream()
                .filter(each -> needed(each) <= getWidth())
                .findFirst()
                .orElse("");
        if (!fitting.equals(getText())) {
            setText(fitting);
        }
    }

    private double needed(String text) {
        ruler.setText(text);
        Insets insets = getInsets();
        Insets padding = getLabelPadding();
        return snapSizeX(ruler.getLayoutBounds().getWidth())
                + insets.getLeft()
                + insets.getRight()
                + padding.getLeft()
                + padding.getRight();
    }
}
