package io.plimsoll.ui.board;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.work.Wording;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PopOver;

/** Everything that is known of one agent, in a pop-over. FX thread only. */
final class AgentDetails {
    private static final double GUTTER = 14;

    private AgentDetails() {}

    static void show(Node beside, AgentFigure agent) {
        GridPane grid = new GridPane(GUTTER, GUTTER / 2);
        grid.setPadding(new Insets(GUTTER));
        Label title = new Label(agent.name() + " is " + agent.status().label());
        title.getStyleClass().add("sentence");
        grid.add(title, 0, 0, 2, 1);
        line(grid, 1, "Workload", Wording.count(agent.workload()));
        line(grid, 2, "In service", agent.inService() + " of " + Wording.count(agent.capacity()));
        line(grid, 3, "Assigned so far", Wording.count(agent.assigned()));
        line(grid, 4, "Completed", Wording.count(agent.completed()));
        line(grid, 5, "Utilisation", Wording.percent(agent.utilisation()));
        PopOver popOver = new PopOver(grid);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popOver.setDetachable(false);
        popOver.show(beside);
    }

    private static void line(GridPane grid, int row, String what, String value) {
        Label name = new Label(what);
        name.getStyleClass().add("muted");
        grid.addRow(row, name, new Label(value));
    }
}
