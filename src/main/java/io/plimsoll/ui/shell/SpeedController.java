package io.plimsoll.ui.shell;

import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Speed;
import io.plimsoll.ui.theme.FilledTrack;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** How fast the clock should go, and how fast it goes. FX thread only. */
public final class SpeedController {
    private final Workbench workbench;
    private String unit = "";
    private boolean showing;

    @FXML
    private Slider speedSlider;

    @FXML
    private Label speedLabel;

    @FXML
    private Label reachedLabel;

    /** The speed of what is on this workbench. */
    public SpeedController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        FilledTrack.of(speedSlider);
        speedSlider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                workbench.speed(Speed.at(now.doubleValue()));
                words();
            }
        });
        workbench.onOpen(this::opened);
        workbench.onDial(this::show);
        workbench.onHand(guest -> place());
    }

    /** Slower by this part of the slider, or faster. */
    void change(double by) {
        speedSlider.setValue(Math.clamp(speedSlider.getValue() + by, speedSlider.getMin(), speedSlider.getMax()));
    }

    private void opened(Document document) {
        unit = document.scenario().timeUnit().symbol() + "/s";
        place();
    }

    private void place() {
        showing = true;
        speedSlider.setValue(workbench.speed().place());
        showing = false;
        words();
        reachedLabel.setText("");
    }

    private void words() {
        Speed speed = workbench.speed();
        speedLabel.setText(speed.isFastest() ? "fastest" : Wording.number(speed.unitsPerSecond()) + " " + unit);
    }

    private void show(Dial dial) {
        boolean known = dial.state() == RunState.RUNNING && dial.achievedSpeed() > 0;
        String reached = Wording.number(dial.achievedSpeed());
        reachedLabel.setText(
                !known ? "" : workbench.speed().isFastest() ? "· " + reached + " " + unit : "· reached " + reached);
    }
}
