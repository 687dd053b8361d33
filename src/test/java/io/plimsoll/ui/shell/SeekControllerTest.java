package io.plimsoll.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** The slider of a run that hears late of where it is wanted, as on a machine that has much else to do. */
class SeekControllerTest {
    private static final double WISH = 0.5;
    private static final int FRAMES = 10;

    private static final Messages NOBODY = new Messages() {
        @Override
        public void say(String message) {}

        @Override
        public void refuse(String what, String why) {}
    };

    private final Scenario scenario = Samples.FIRST.read().orThrow();
    private final StillRun run = new StillRun(scenario, Course.NONE, 0, () -> false);
    private final Snapshot before = Objects.requireNonNull(run.take());
    private final Workbench workbench = new Workbench((document, speed) -> run, NOBODY);

    @Test
    void staysWhereItWasTakenUntilTheRunHasHeardOfIt() throws Exception {
        FXMLLoader loader = new FXMLLoader(SeekControllerTest.class.getResource("/fxml/seek.fxml"));
        loader.setControllerFactory(type -> new SeekController(workbench));
        Parent root = OnFx.call(loader::load);
        Slider slider = (Slider) root.lookup("#seekSlider");
        OnFx.run(() -> {
            workbench.open(new Document(scenario, "a run", null), false);
            show(before, 0, 0);
            slider.setValue(WISH);
        });
        for (int frame = 0; frame < FRAMES; frame++) {
            OnFx.run(() -> show(before, 0, 0));
            assertThat(slider.getValue()).as("frame %d", frame).isEqualTo(WISH);
        }
        OnFx.run(() -> show(before, 0.6, 1));
        assertThat(slider.getValue()).isEqualTo(0.6);
        OnFx.run(() -> show(before, 0.7, 1));
        assertThat(slider.getValue()).isEqualTo(0.7);
    }

    private void show(Snapshot seen, double now, long sought) {
        Snapshot.Travel travel = seen.travel();
        run.show(new Snapshot(
                seen.run(),
                now,
                seen.state(),
                seen.failure(),
                seen.speed(),
                seen.achievedSpeed(),
                seen.strategy(),
                seen.dispatch(),
                seen.automatic(),
                seen.seed(),
                seen.events(),
                seen.totals(),
                seen.roles(),
                seen.agents(),
                seen.stats(),
                seen.results(),
                seen.changedTasks(),
                seen.allTasks(),
                seen.unlisted(),
                seen.newLines(),
                seen.history(),
                seen.pauses(),
                new Snapshot.Travel(
                        travel.reached(),
                        travel.back(),
                        travel.branch(),
                        travel.branches(),
                        travel.undo(),
                        travel.redo(),
                        null,
                        sought,
                        null)));
        workbench.pulse(0);
    }
}
