package io.plimsoll.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a list that may have a task: the list face of {@link Candidates}. An agent's number and its place are its index. The
 * arrays are used again from one choice to the next, so that nothing is allocated once they are long enough.
 */
final class ListCandidates implements Candidates, Figures {
    private Agent[] roster = new Agent[16];
    private @Nullable AgentLoad[] loads = new AgentLoad[16];
    /** The indices of the candidates, ascending. */
    private int[] candidates = new int[16];

    private int size;
    private int count;
    private boolean anyOfRole;
    private @Nullable RolePosition position;

    /** Takes up the agents that can take the role, in one pass. */
    void gather(List<Agent> agents, String role, Map<String, AgentLoad> tracked, @Nullable RolePosition rolePosition) {
        size = 0;
        count = 0;
        anyOfRole = false;
        position = rolePosition;
        if (agents instanceof RandomAccess) {
            int n = agents.size();
            for (int i = 0; i < n; i++) {
                add(agents.get(i), role, tracked);
            }
        } else {
            for (Agent agent : agents) {
                add(agent, role, tracked);
            }
        }
    }

    private void add(Agent agent, String role, Map<String, AgentLoad> tracked) {
        if (size == roster.length) {
            roster = Arrays.copyOf(roster, 2 * size);
            loads = Arrays.copyOf(loads, 2 * size);
            candidates = Arrays.copyOf(candidates, 2 * size);
        }
        roster[size] = agent;
        if (agent.canTake(role)) {
            anyOfRole = true;
            if (agent.isIdle()) {
                loads[size] = tracked.get(agent.name());
                candidates[count++] = size;
            }
        }
        size++;
    }

    /** Lets go of the caller's agents. */
    @SuppressWarnings("NullAway") // what lies behind size is never read
    void release() {
        Arrays.fill(roster, 0, size, null);
        Arrays.fill(loads, 0, size, null);
        position = null;
        size = 0;
    }

    boolean anyOfRole() {
        return anyOfRole;
    }

    boolean contains(int agent) {
        return Arrays.binarySearch(candidates, 0, count, agent) >= 0;
    }

    Agent agent(int index) {
        return roster[index];
    }

    void proposeTo(RolePosition rolePosition, int chosen, String role) {
        rolePosition.propose(roster, size, chosen, role);
    }

    @Override
    public Figures figures() {
        return this;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int at(int k) {
        return candidates[Objects.checkIndex(k, count)];
    }

    @Override
    public int after(int place) {
        int found = Arrays.binarySearch(candidates, 0, count, place);
        int k = found >= 0 ? found + 1 : -found - 1;
        return candidates[k < count ? k : 0];
    }

    @Override
    public int lastPlace() {
        return position == null ? -1 : position.placeIn(roster, size);
    }

    @Override
    public int least(Key key) {
        int best = candidates[0];
        double bestKey = key.of(this, best);
        for (int k = 1; k < count; k++) {
            int agent = candidates[k];
            double agentKey = key.of(this, agent);
            if (Order.precedes(this, agent, agentKey, best, bestKey)) {
                best = agent;
                bestKey = agentKey;
            }
        }
        return best;
    }

    @Override
    public int place(int agent) {
        return agent;
    }

    @Override
    public int capacity(int agent) {
        return roster[agent].capacity();
    }

    @Override
    public double speed(int agent) {
        return roster[agent].speed();
    }

    @Override
    public int workload(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.workload;
    }

    @Override
    public long lastAssigned(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.lastAssigned;
    }
}
