package io.plimsoll.ui.shell;

import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.FilledTrack;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Slider;
import org.jspecify.annotations.Nullable;

/** The slider over the whole run: where the clock stands, and to where it is to be taken. FX thread only. */
public final class SeekController {
    private static final double STEPS = 50;

    private final Workbench workbench;
    private @Nullable Double until;
    private boolean showing;
    /** What the run has heard of wishes, as far as is known here, and will have when it has heard of the last one. */
    private long heard;

    private long wished;

    @FXML
    private Slider seekSlider;

    /** The slider of what is on this workbench. */
    public SeekController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        FilledTrack.of(seekSlider);
        seekSlider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                wished = Math.max(wished, heard) + 1;
                workbench.seek(now.doubleValue());
            }
        });
        workbench.onOpen(this::opened);
        workbench.onDial(this::show);
        workbench.onHand(guest -> another());
    }

    private void opened(Document document) {
        until = document.scenario().run().until();
        another();
        range(until == null ? 1 : until, 0);
    }

    /** Another run is at hand, which knows of no wish. */
    private void another() {
        heard = 0;
        wished = 0;
    }

    private void range(double end, double now) {
        showing = true;
        seekSlider.setMax(end > 0 ? end : 1);
        seekSlider.setBlockIncrement(seekSlider.getMax() / STEPS);
        seekSlider.setValue(now);
        showing = false;
    }

    private void show(Dial dial) {
        Snapshot.OnTheWay trip = dial.trip();
        heard = dial.sought();
        if (trip == null && heard >= wished && !seekSlider.isValueChanging()) {
            range(Math.max(until == null ? dial.reached() : until, dial.now()), dial.now());
        }
    }
}
