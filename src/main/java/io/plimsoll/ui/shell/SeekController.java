package io.plimsoll.ui.shell;

import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.FilledTrack;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;

/** The slider over the whole run: where the clock stands, and to where it is to be taken. FX thread only. */
public final class SeekController {
    private static final double STEPS = 50;
    /** After a wish, so many snapshots may still be of the time before it. */
    private static final int STALE = 2;

    private final Workbench workbench;
    private @Nullable Wording wording;
    private @Nullable Double until;
    private boolean showing;
    private int stale;

    @FXML
    private Slider seekSlider;

    @FXML
    private Label seekLabel;

    @FXML
    private Button cancelSeekButton;

    /** The slider of what is on this workbench. */
    public SeekController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        FilledTrack.of(seekSlider);
        seekSlider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                stale = STALE;
                workbench.seek(now.doubleValue());
            }
        });
        workbench.onOpen(this::opened);
        workbench.onFrame(this::show);
    }

    private void opened(Document document) {
        wording = new Wording(document.scenario());
        until = document.scenario().run().until();
        stale = 0;
        range(until == null ? 1 : until, 0);
        seekLabel.setText("");
    }

    private void range(double end, double now) {
        showing = true;
        seekSlider.setMax(end > 0 ? end : 1);
        seekSlider.setBlockIncrement(seekSlider.getMax() / STEPS);
        seekSlider.setValue(now);
        showing = false;
    }

    private void show(Snapshot snapshot) {
        Wording words = wording;
        if (words == null) {
            return;
        }
        Snapshot.Travel travel = snapshot.travel();
        Snapshot.OnTheWay trip = travel.trip();
        boolean wished = trip == null && stale-- > 0 && snapshot.now() != seekSlider.getValue();
        if (trip == null && !wished && !seekSlider.isValueChanging()) {
            stale = 0;
            range(Math.max(until == null ? travel.reached() : until, snapshot.now()), snapshot.now());
        }
        cancelSeekButton.setVisible(trip != null);
        seekLabel.setText(trip != null ? toward(words, trip) : travel.back() ? back(words, travel) : "");
    }

    private static String toward(Wording words, Snapshot.OnTheWay trip) {
        String where = Double.isInfinite(trip.destination()) ? "the end" : words.instant(trip.destination());
        return "to " + where
                + (Double.isNaN(trip.progress()) ? "" : " · " + Wording.percent(Math.clamp(trip.progress(), 0, 1)));
    }

    private static String back(Wording words, Snapshot.Travel travel) {
        return "followed to " + words.instant(travel.reached());
    }

    @FXML
    private void giveUp() {
        workbench.giveUp();
    }
}
