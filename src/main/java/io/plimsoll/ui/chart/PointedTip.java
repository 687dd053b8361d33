package io.plimsoll.ui.chart;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What a chart says of what the pointer is on; a tooltip that is there only then. FX thread only. */
final class PointedTip {
    private final Node chart;
    private final Tooltip tooltip = new Tooltip();
    private boolean shown;

    PointedTip(Node chart) {
        this.chart = chart;
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setHideDelay(Duration.millis(50));
    }

    /** The pointer is on something of which there are these words, or, without them, on nothing. */
    void point(@Nullable String words) {
        if (words != null) {
            tooltip.setText(words);
        }
        boolean now = words != null;
        if (now != shown) {
            shown = now;
            if (now) {
                Tooltip.install(chart, tooltip);
            } else {
                Tooltip.uninstall(chart, tooltip);
                tooltip.hide();
            }
        }
    }

    /** What it says; empty while the pointer is on nothing. */
    String text() {
        return shown ? tooltip.getText() : "";
    }
}
