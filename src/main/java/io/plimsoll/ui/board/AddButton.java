package io.plimsoll.ui.board;

import io.plimsoll.ui.work.Document;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The sign at the head of a table that adds to it; where nothing may be added, pointing at it tells why. FX thread only. */
final class AddButton {
    private final HBox holder;
    private final Button button;
    private final Tooltip reason = new Tooltip();

    /** {@code holder}: hears the pointer in place of a button that hears nothing. */
    AddButton(HBox holder, Button button) {
        this.holder = holder;
        this.button = button;
    }

    /** Offers it for what is open. */
    void offer(Document document) {
        String why = document.readOnly();
        Tooltip.uninstall(holder, reason);
        if (why != null) {
            reason.setText(Character.toUpperCase(why.charAt(0)) + why.substring(1));
            Tooltip.install(holder, reason);
        }
        button.setDisable(why != null);
        button.setMouseTransparent(why != null);
        button.setAccessibleHelp(why == null ? "" : reason.getText());
    }
}
