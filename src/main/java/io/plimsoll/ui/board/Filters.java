package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.chart.SpanFilter;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.TaskFigure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the tables of agents and tasks show, so that charts show no more. Without the toolkit; FX thread only. */
public final class Filters implements SpanFilter {
    private final TaskRows rows;
    private final List<Runnable> listeners = new ArrayList<>();
    private TaskFilter tasks = TaskFilter.ALL;
    private AgentFilter agents = AgentFilter.ALL;

    /** Of these tasks. */
    public Filters(TaskRows rows) {
        this.rows = rows;
    }

    void tasks(TaskFilter now) {
        if (!now.equals(tasks)) {
            tasks = now;
            tell();
        }
    }

    void agents(AgentFilter now) {
        if (!now.equals(agents)) {
            agents = now;
            tell();
        }
    }

    /** Tells whenever a filter changes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** The only role that is shown, or −1 for all; that of the agents where the tables differ. */
    int role() {
        return agents.role() >= 0 ? agents.role() : tasks.role();
    }

    @Override
    public boolean shows(AgentFigure agent) {
        return of(agents.role(), agent) && of(tasks.role(), agent);
    }

    private static boolean of(int role, AgentFigure agent) {
        return role < 0 || agent.role() == role;
    }

    /** Those of them who do not pass, but keep their places, as they may at any moment. */
    Set<Integer> faint(List<AgentFigure> all) {
        boolean named = !tasks.text().isEmpty() && all.stream().anyMatch(this::isNamed);
        Set<Integer> faint = new LinkedHashSet<>();
        for (AgentFigure agent : all) {
            if (agents.idleOnly() && agent.status() != AgentStatus.IDLE || named && !isNamed(agent)) {
                faint.add(agent.number());
            }
        }
        return faint;
    }

    private boolean isNamed(AgentFigure agent) {
        return agent.name().toLowerCase(Locale.ROOT).contains(tasks.text());
    }

    @Override
    public boolean shows(long task, String id, int role, int agent, boolean open) {
        if (tasks.equals(TaskFilter.ALL)) {
            return true;
        }
        TaskRow row = rows.row(task);
        TaskFigure known = row == null ? null : row.figure();
        TaskState state =
                open ? TaskState.IN_PROGRESS : known != null && known.finished() ? known.state() : TaskState.COMPLETED;
        return tasks.shows(id, known == null ? null : known.title(), role, state, rows.agentName(agent));
    }

    /** The filters in a few words, "only sales, idle, “bug”"; empty if everything is shown. */
    String words(List<String> roles) {
        List<String> only = new ArrayList<>();
        for (int role : List.of(agents.role(), tasks.role())) {
            if (role >= 0 && role < roles.size() && !only.contains(roles.get(role))) {
                only.add(roles.get(role));
            }
        }
        if (agents.idleOnly()) {
            only.add("idle");
        }
        if (tasks.group() != TaskGroup.ALL) {
            only.add(tasks.group().label().toLowerCase(Locale.ROOT));
        }
        if (!tasks.text().isEmpty()) {
            only.add("“" + tasks.text() + "”");
        }
        return only.isEmpty() ? "" : "only " + String.join(", ", only);
    }
}
