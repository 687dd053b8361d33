package io.plimsoll.ui.shell;

import io.plimsoll.ui.run.BranchFigure;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** In the status line: where the run is on its way to, how far its branch goes on, and which branch it is. FX thread only. */
public final class TravelController {
    private final Workbench workbench;
    private final Panes panes;
    private @Nullable Wording wording;

    @FXML
    private Label seekLabel;

    @FXML
    private Button cancelSeekButton;

    @FXML
    private ToggleButton branchButton;

    /** The ways of what is on this workbench. */
    public TravelController(Workbench workbench, Panes panes) {
        this.workbench = workbench;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        seekLabel.managedProperty().bind(seekLabel.textProperty().isNotEmpty());
        cancelSeekButton.managedProperty().bind(cancelSeekButton.visibleProperty());
        branchButton.selectedProperty().bindBidirectional(panes.branchesProperty());
        show(false, "");
        branch("");
        workbench.onOpen(document -> {
            wording = new Wording(document.scenario());
            show(false, "");
            branch("");
        });
        workbench.onDial(this::show);
        workbench.onFrame(snapshot -> branch(branch(snapshot.travel())));
        workbench.onHand(guest -> branch(branchButton.getText()));
    }

    private void show(boolean onTheWay, String where) {
        cancelSeekButton.setVisible(onTheWay);
        seekLabel.setText(where);
    }

    private void branch(String name) {
        branchButton.setText(name);
        branchButton.setVisible(!name.isEmpty() && !workbench.hasGuest());
    }

    private void show(Dial dial) {
        Wording words = wording;
        if (words == null) {
            return;
        }
        Snapshot.OnTheWay trip = dial.trip();
        show(
                trip != null,
                trip != null ? toward(words, trip) : dial.back() ? "goes on to " + words.instant(dial.reached()) : "");
    }

    private static String toward(Wording words, Snapshot.OnTheWay trip) {
        String where = Double.isInfinite(trip.destination()) ? "the end" : words.instant(trip.destination());
        return "to " + where
                + (Double.isNaN(trip.progress()) ? "" : " · " + Wording.percent(Math.clamp(trip.progress(), 0, 1)));
    }

    private static String branch(Snapshot.Travel travel) {
        String name = travel.branches().stream()
                .filter(branch -> branch.number() == travel.branch())
                .map(BranchFigure::name)
                .findFirst()
                .orElse("");
        int others = travel.branches().size() - 1;
        return others == 0 ? name : name + " and " + Wording.count(others, "other");
    }

    @FXML
    private void giveUp() {
        workbench.giveUp();
    }
}
