package io.plimsoll.ui.board;

import io.plimsoll.sim.Results;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The balancer's statistics, in words. FX thread only. */
public final class StatisticsController {
    private final Workbench workbench;

    @FXML
    private Label busiestLabel;

    @FXML
    private Label statsLabel;

    @FXML
    private Label neededLabel;

    /** The statistics of what is on this workbench. */
    public StatisticsController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        workbench.onTables(this::show);
    }

    private void show(Snapshot snapshot) {
        Results.WorkloadStats stats = snapshot.stats();
        busiestLabel.setText(headline(stats));
        statsLabel.setText(line(stats));
        String needed = snapshot.roles().stream()
                .filter(RoleFigure::needed)
                .map(RoleFigure::name)
                .collect(Collectors.joining(", "));
        neededLabel.setText("Roles needed: " + needed + ". Tasks wait and nobody can take them.");
        Nodes.show(neededLabel, !needed.isEmpty());
    }

    static String headline(Results.WorkloadStats stats) {
        return stats.busiestAgent() == null || stats.maxWorkload() == 0
                ? "Nobody has a task"
                : stats.busiestAgent() + " is busiest, with " + Wording.count(stats.maxWorkload(), "task");
    }

    static String line(Results.WorkloadStats stats) {
        return "Total " + Wording.count(stats.totalTasks(), "task") + " · largest "
                + Wording.count(stats.maxWorkload()) + " · average "
                + String.format(Locale.ENGLISH, "%.1f", stats.avgWorkload());
    }
}
