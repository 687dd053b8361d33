package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import java.util.Arrays;

/**
 * The load of all agents, followed event by event: total workload, and for each role its agents' workload, their slots in service and on duty,
 * and its tasks that an agent has but has not begun. An agent is on duty while it is on the roster and not stopped, or still draining. Confined to
 * the engine's thread.
 */
final class Load {
    private final Simulation simulation;
    private int agents;
    private int[] workload = new int[0];
    private int[] busy = new int[0];
    private int[] slots = new int[0];
    private long[] roleBusy = new long[0];
    private long[] roleSlots = new long[0];
    private long[] roleWorkload = new long[0];
    private int[] held = new int[0];
    private long total;

    Load(Simulation simulation) {
        this.simulation = simulation;
        refresh();
        recount();
    }

    /** Follows an event; {@code role} is the task's. */
    void on(EventType type, int agent, int role) {
        switch (type) {
            case ASSIGNED -> hold(role, 1);
            case STARTED, RETURNED -> hold(role, -1);
            case ABANDONED -> hold(role, agent < 0 ? 0 : -1);
            default -> {}
        }
        if (type == EventType.ROSTER) {
            refresh();
        } else if (agent >= 0) {
            follow(agent);
        }
    }

    /** Looks at every agent again. */
    void refresh() {
        agents = simulation.agentCount();
        if (agents > workload.length) {
            int size = Math.max(agents, workload.length * 2);
            workload = Arrays.copyOf(workload, size);
            busy = Arrays.copyOf(busy, size);
            slots = Arrays.copyOf(slots, size);
        }
        if (simulation.roleCount() > roleBusy.length) {
            roleBusy = Arrays.copyOf(roleBusy, simulation.roleCount());
            roleSlots = Arrays.copyOf(roleSlots, simulation.roleCount());
            roleWorkload = Arrays.copyOf(roleWorkload, simulation.roleCount());
            held = Arrays.copyOf(held, simulation.roleCount());
        }
        for (int agent = 0; agent < agents; agent++) {
            follow(agent);
        }
    }

    /** Looks at every task again: which of them an agent has and has not begun. */
    void recount() {
        Arrays.fill(held, 0);
        for (int task = 0; task < simulation.taskCount(); task++) {
            if (simulation.holdsTask(task) && simulation.taskState(task) == TaskState.ASSIGNED) {
                hold(simulation.taskRole(task), 1);
            }
        }
    }

    private void hold(int role, int more) {
        if (role >= held.length) {
            refresh(); // a role that an act brought
        }
        held[role] += more;
    }

    long total() {
        return total;
    }

    /** The workload of the agents of a role. */
    long total(int role) {
        return roleWorkload[role];
    }

    /** How many tasks of a role an agent has and has not begun. */
    int held(int role) {
        return held[role];
    }

    int roles() {
        return roleBusy.length;
    }

    /** The share of the role's slots on duty that are busy; NaN where it has none. */
    double share(int role) {
        return roleSlots[role] == 0 ? Double.NaN : (double) roleBusy[role] / roleSlots[role];
    }

    private void follow(int agent) {
        if (agent >= agents) {
            refresh();
            return;
        }
        int role = simulation.agentRole(agent);
        int nowBusy = simulation.inService(agent);
        boolean onDuty = nowBusy > 0 || (simulation.onRoster(agent) && !simulation.stopped(agent));
        int nowSlots = onDuty ? Math.max(nowBusy, simulation.capacity(agent)) : 0;
        int nowWorkload = simulation.workload(agent);
        roleBusy[role] += nowBusy - busy[agent];
        roleSlots[role] += nowSlots - slots[agent];
        roleWorkload[role] += nowWorkload - workload[agent];
        total += nowWorkload - workload[agent];
        busy[agent] = nowBusy;
        slots[agent] = nowSlots;
        workload[agent] = nowWorkload;
    }
}
