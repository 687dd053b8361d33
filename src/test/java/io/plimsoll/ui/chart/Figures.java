package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import java.util.ArrayList;
import java.util.List;

/** Figures as in the drawing of the Board. */
final class Figures {
    static final List<String> ROLES = List.of("backend", "frontend", "qa", "ops");

    private Figures() {}

    static AgentFigure agent(int number, String name, int role, int workload, int capacity) {
        AgentStatus status = workload >= capacity ? AgentStatus.WORKING : AgentStatus.IDLE;
        return agent(number, name, role, workload, capacity, status);
    }

    static AgentFigure agent(int number, String name, int role, int workload, int capacity, AgentStatus status) {
        return new AgentFigure(
                number, name, role, status, workload, Math.min(workload, capacity), capacity, 50, 48, 0.74);
    }

    static Workloads board() {
        int[][] loads = {{3, 2, 1, 1, 0}, {4, 2, 1}, {0, 1}};
        List<AgentFigure> agents = new ArrayList<>();
        for (int role = 0; role < loads.length; role++) {
            if (role == 1) {
                agents.add(agent(agents.size(), "fe-lead", 1, 0, 1, AgentStatus.STOPPED));
            }
            for (int i = 0; i < loads[role].length; i++) {
                agents.add(agent(agents.size(), ROLES.get(role) + "-" + (i + 1), role, loads[role][i], 1));
            }
        }
        return Workloads.of(ROLES, agents, 1.3);
    }

    /** The given workloads, each of an agent of one role with this capacity. */
    static Workloads ofOneRole(int capacity, int... loads) {
        List<AgentFigure> agents = new ArrayList<>();
        for (int i = 0; i < loads.length; i++) {
            agents.add(agent(i, "llm-" + (i + 1), 0, loads[i], capacity));
        }
        return Workloads.of(List.of("llm"), agents, 2.4);
    }

    static Workloads many(int count) {
        List<AgentFigure> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int role = i * 3 / count;
            int load = (int) ((i * 2654435761L >>> 7) % 5);
            agents.add(agent(
                    i,
                    ROLES.get(role) + "-" + (i + 1),
                    role,
                    load,
                    3,
                    i % 97 == 0 ? AgentStatus.STOPPED : load >= 3 ? AgentStatus.WORKING : AgentStatus.IDLE));
        }
        return Workloads.of(ROLES, agents, 2.1);
    }
}
