package io.plimsoll.ui.board;

import io.plimsoll.sim.Command;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;

/** What can be done to the selected agent, as a menu and by keys. FX thread only. */
final class AgentMenu {
    private final Workbench workbench;
    private final MenuItem stop = new MenuItem("Stop: finish what is begun, take nothing new");
    private final MenuItem resume = new MenuItem("Resume");
    private final MenuItem reset = new MenuItem("Reset workload: forget what it carried at the start");
    private final MenuItem remove = new MenuItem("Remove: finish what is begun and leave");
    private final MenuItem add = new MenuItem();
    private final ContextMenu menu = new ContextMenu(stop, resume, reset, new SeparatorMenuItem(), add, remove);
    private @Nullable AgentFigure agent;

    AgentMenu(Workbench workbench, Runnable adding) {
        this.workbench = workbench;
        stop.setId("stopAgent");
        resume.setId("resumeAgent");
        reset.setId("resetAgentWorkload");
        remove.setId("removeAgent");
        add.setId("addAgent");
        add.setAccelerator(new KeyCodeCombination(KeyCode.INSERT));
        add.setOnAction(event -> adding.run());
        workbench.onOpen(document -> RunFormController.offer(add, "Add agent…", document));
        RunFormController.offer(add, "Add agent…", null);
        stop.setAccelerator(new KeyCodeCombination(KeyCode.S));
        resume.setAccelerator(new KeyCodeCombination(KeyCode.R));
        reset.setAccelerator(new KeyCodeCombination(KeyCode.W));
        remove.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        stop.setOnAction(event -> act("Stop ", agent == null ? null : new Command.Stop(agent.name())));
        resume.setOnAction(event -> act("Resume ", agent == null ? null : new Command.Resume(agent.name())));
        reset.setOnAction(
                event -> act("Reset the workload of ", agent == null ? null : new Command.ResetWorkload(agent.name())));
        remove.setOnAction(event -> act("Remove ", agent == null ? null : new Command.RemoveAgent(agent.name())));
        show(null);
    }

    /** Opens on this table, whose keys it hears. */
    void install(TableView<?> table) {
        RowMenu.install(menu, table);
    }

    /** What can be done to the agent, but for adding another. */
    List<MenuItem> acts() {
        return List.of(stop, resume, reset, remove);
    }

    /** The agent that it acts on from now on. */
    void show(@Nullable AgentFigure now) {
        agent = now;
        stop.setDisable(now == null || now.status() == AgentStatus.STOPPED || !now.onRoster());
        resume.setDisable(now == null || now.status() != AgentStatus.STOPPED);
        reset.setDisable(now == null);
        remove.setDisable(now == null || !now.onRoster());
    }

    private void act(String verb, @Nullable Command command) {
        if (agent != null && command != null) {
            workbench.act(verb + agent.name(), command);
        }
    }
}
