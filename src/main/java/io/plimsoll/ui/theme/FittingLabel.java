package io.plimsoll.ui.theme;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * A label that says as much as there is room for: the first of its wordings that fits, or nothing. A screen reader and the tooltip have all of it. FX
 * thread only.
 */
public final class FittingLabel extends Label {
    private final Tooltip tip = new Tooltip();
    private List<String> wordings = List.of("");

    /** A label that says nothing yet. */
    public FittingLabel() {
        setMinWidth(0);
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
        String whole = wordings.getFirst();
        if (fitting.equals(whole)) {
            setTooltip(null);
        } else {
            tip.setText(whole);
            setTooltip(tip);
        }
    }

    private double needed(String text) {
        Insets insets = getInsets();
        Insets padding = getLabelPadding();
        return snapSizeX(Ruler.width(text, getFont()))
                + insets.getLeft()
                + insets.getRight()
                + padding.getLeft()
                + padding.getRight();
    }
}
