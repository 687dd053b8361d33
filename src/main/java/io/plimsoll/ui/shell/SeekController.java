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
    /** After a wish, so many snapshots may still be of the time before it. */
    private static final int STALE = 2;

    private final Workbench workbench;
    private @Nullable Double until;
    private boolean showing;
    private int stale;

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
                stale = STALE;
                workbench.seek(now.doubleValue());
            }
        });
        workbench.onOpen(this::opened);
        workbench.onDial(this::show);
        workbench.onHand(guest -> stale = 0);
    }

    private void opened(Document document) {
        until = document.scenario().run().until();
        stale = 0;
        range(until == null ? 1 : until, 0);
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
        boolean wished = trip == null && stale-- > 0 && dial.now() != seekSlider.getValue();
        if (trip == null && !wished && !seekSlider.isValueChanging()) {
            stale = 0;
            range(Math.max(until == null ? dial.reached() : until, dial.now()), dial.now());
        }
    }
}
