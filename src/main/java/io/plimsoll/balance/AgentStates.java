package io.plimsoll.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What changes of agents when they are assigned tasks, by number, and the roles that they can take. In large fleets most of the time is spent
 * waiting for memory, so what is asked for first at each change is one number an agent, beside that of the next: the agents that are chosen one
 * after the other are mostly near neighbours.
 */
final class AgentStates {
    /** The two lowest bits of a state; above them is the role of its own, in 30 bits, and above that the workload. */
    private static final long CANDIDATE = 1;

    private static final long OTHERS = 2;
    private static final int ROLE_SHIFT = 2;
    private static final int WORKLOAD_SHIFT = 32;
    private static final long ONE_TASK = 1L << WORKLOAD_SHIFT;
    private static final int ROLE_MASK = (1 << WORKLOAD_SHIFT - ROLE_SHIFT) - 1;

    private long[] states = new long[16];
    /** Of each agent two numbers, side by side: when it was last assigned a task, and how often it was. */
    private long[] turns = new long[32];
    /** Where they stand in the rosters of their own roles. */
    private int[] positions = new int[16];
    /** The roles beyond their own, and where they stand in the rosters of those; most agents have none. */
    private @Nullable OtherRoles[] others = new OtherRoles[16];

    /** Roles beyond an agent's own, and where it stands in the rosters of those. */
    private record OtherRoles(int[] roles, int[] positions) {
        OtherRoles copy() {
            return new OtherRoles(roles.clone(), positions.clone());
        }
    }

    AgentStates() {}

    AgentStates(AgentStates other) {
        states = other.states.clone();
        turns = other.turns.clone();
        positions = other.positions.clone();
        others = other.others.clone();
        for (int agent = 0; agent < others.length; agent++) {
            OtherRoles more = others[agent];
            others[agent] = more == null ? null : more.copy();
        }
    }

    /** An agent that can take these roles, the first its own. */
    void add(int agent, int[] roles, int workload) {
        if (agent == states.length) {
            states = Arrays.copyOf(states, 2 * agent);
            turns = Arrays.copyOf(turns, 4 * agent);
            positions = Arrays.copyOf(positions, 2 * agent);
            others = Arrays.copyOf(others, 2 * agent);
        }
        boolean more = roles.length > 1;
        others[agent] =
                more ? new OtherRoles(Arrays.copyOfRange(roles, 1, roles.length), new int[roles.length - 1]) : null;
        states[agent] = workload * ONE_TASK | (long) roles[0] << ROLE_SHIFT | (more ? OTHERS : 0);
    }

    int workload(int agent) {
        return (int) (states[agent] >> WORKLOAD_SHIFT);
    }

    /** It has so many tasks more. */
    void add(int agent, int tasks) {
        states[agent] += tasks * ONE_TASK;
    }

    void assigned(int agent, long sequence) {
        states[agent] += ONE_TASK;
        passedOn(agent, sequence);
    }

    /** It is assigned a task in place of one that it completed. */
    void passedOn(int agent, long sequence) {
        turns[2 * agent] = sequence;
        turns[2 * agent + 1]++;
    }

    long lastAssigned(int agent) {
        return turns[2 * agent];
    }

    long assignments(int agent) {
        return turns[2 * agent + 1];
    }

    boolean candidate(int agent) {
        return (states[agent] & CANDIDATE) != 0;
    }

    void candidate(int agent, boolean can) {
        states[agent] = states[agent] & ~CANDIDATE | (can ? CANDIDATE : 0);
    }

    /** The first of the roles that it can take. */
    int own(int agent) {
        return (int) (states[agent] >> ROLE_SHIFT) & ROLE_MASK;
    }

    /** Whether it can take roles beyond its own; known from its state alone, so that most changes need not look at the others. */
    boolean hasOthers(int agent) {
        return (states[agent] & OTHERS) != 0;
    }

    /** How many roles it can take beyond its own. */
    int others(int agent) {
        OtherRoles more = others[agent];
        return more == null ? 0 : more.roles.length;
    }

    /** One of the roles that it can take: 0 its own, then the others. */
    int role(int agent, int index) {
        OtherRoles more = index == 0 ? null : others[agent];
        return more == null ? own(agent) : more.roles[index - 1];
    }

    /** Where a role stands among those that it can take; −1 if it cannot take it. */
    int index(int agent, int role) {
        if (own(agent) == role) {
            return 0;
        }
        if (!hasOthers(agent)) {
            return -1;
        }
        for (int i = 1; i <= others(agent); i++) {
            if (role(agent, i) == role) {
                return i;
            }
        }
        return -1;
    }

    /** Where it stands in the roster of one of its roles. */
    int position(int agent, int index) {
        OtherRoles more = index == 0 ? null : others[agent];
        return more == null ? positions[agent] : more.positions[index - 1];
    }

    void position(int agent, int index, int position) {
        OtherRoles more = index == 0 ? null : others[agent];
        if (more == null) {
            positions[agent] = position;
        } else {
            more.positions[index - 1] = position;
        }
    }
}
