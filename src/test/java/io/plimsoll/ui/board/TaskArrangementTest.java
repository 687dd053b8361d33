package io.plimsoll.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.StillRun;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskArrangementTest {
    private static final Scenario RELEASE_WEEK =
            Samples.find("release-week").orElseThrow().read().orThrow();

    /** By which every look at it takes so long that what comes next is put off. */
    private final AtomicLong clock = new AtomicLong();

    private final TaskRows rows = new TaskRows();
    private final TableView<TaskRow> table = OnFx.call(TableView::new);
    private final TaskArrangement arrangement = OnFx.call(
            () -> new TaskArrangement(table, () -> {}, rows, () -> clock.getAndAdd(TimeUnit.MILLISECONDS.toNanos(20))));

    private static Snapshot at(double time) {
        return new StillRun(RELEASE_WEEK, Course.NONE, time, () -> false).take();
    }

    private List<TaskRow> shown() {
        return OnFx.call(() -> List.copyOf(table.getItems()));
    }

    private void arrange(double time, boolean atOnce) {
        OnFx.run(() -> {
            rows.accept(at(time));
            arrangement.arrange(atOnce);
        });
    }

    @Test
    void whatWasPutOffIsDoneThoughNothingElseHappens() {
        arrange(0, true);
        List<TaskRow> first = shown();
        assertThat(first).isNotEmpty();
        arrange(3_000, false);
        assertThat(shown()).as("put off").isEqualTo(first);
        OnFx.run(() -> arrangement.select(first.getLast().figure().number()));
        List<TaskRow> due = rows.arrange(TaskFilter.ALL, null);
        assertThat(due).isNotEqualTo(first);
        while (!shown().equals(due)) {
            OnFx.frames(1);
        }
        assertThat(OnFx.call(() ->
                        table.getSelectionModel().getSelectedItem().figure().number()))
                .as("what was selected meanwhile")
                .isEqualTo(first.getLast().figure().number());
    }
}
