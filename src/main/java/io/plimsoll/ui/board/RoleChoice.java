package io.plimsoll.ui.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;

/** A box that chooses one role or all. FX thread only. */
final class RoleChoice {
    static final String ALL = "All roles";

    private RoleChoice() {}

    /** Offers these roles, by number, if it does not yet; what was chosen stays if it is still there. */
    static void fill(ComboBox<String> box, List<String> roles) {
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(roles);
        if (!box.getItems().equals(choices)) {
            String chosen = box.getValue();
            box.getItems().setAll(choices);
            box.setValue(chosen != null && choices.contains(chosen) ? chosen : ALL);
        }
    }

    /** The chosen role's number, or −1 for all. */
    static int selected(ComboBox<String> box) {
        return Math.max(-1, box.getItems().indexOf(box.getValue()) - 1);
    }
}
