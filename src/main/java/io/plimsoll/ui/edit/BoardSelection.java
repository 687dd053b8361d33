package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is selected on the Board, as a place in the text that it comes from. FX thread only. */
final class BoardSelection {
    private final Workbench workbench;
    private final Selection selection;
    private long lastTask = Selection.NONE;
    private boolean taskLast;

    BoardSelection(Workbench workbench, Selection selection) {
        this.workbench = workbench;
        this.selection = selection;
        selection.onChange(() -> {
            taskLast = selection.task() != lastTask;
            lastTask = selection.task();
        });
    }

    /**
     * Where what was selected last is in a text: the agent, or the role that has it made; the task.
     *
     * @return {@code null} if nothing is selected, or it is nowhere in the text: a stream's task, an agent that a command added
     */
    @Nullable String pointer(SourceText text) {
        Document document = workbench.document();
        Snapshot snapshot = workbench.snapshot();
        if (document == null || snapshot == null) {
            return null;
        }
        return taskLast ? task(text, document.scenario()) : agent(text, document.scenario(), snapshot);
    }

    private @Nullable String task(SourceText text, Scenario scenario) {
        long number = selection.task();
        return number < 0 || number >= scenario.tasks().size()
                ? null
                : named(text, "tasks", "id", scenario.tasks().get((int) number).id());
    }

    private @Nullable String agent(SourceText text, Scenario scenario, Snapshot snapshot) {
        for (AgentFigure agent : snapshot.agents()) {
            if (agent.number() == selection.agent()) {
                String own = named(text, "agents", "name", agent.name());
                if (own != null) {
                    return own;
                }
                List<String> roles = scenario.roleNames();
                String role = agent.role() < roles.size() ? roles.get(agent.role()) : "";
                String pointer = "/roles/" + SourceText.escaped(role);
                return text.find(pointer) == null ? null : pointer;
            }
        }
        return null;
    }

    private static @Nullable String named(SourceText text, String section, String key, String name) {
        Part array = text.find("/" + section);
        if (array != null) {
            for (int i = 0; i < array.items().size(); i++) {
                if (array.items().get(i).words(key).equals(name)) {
                    return "/" + section + "/" + i;
                }
            }
        }
        return null;
    }
}
