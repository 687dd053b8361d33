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
    private double now;
    private Estimates estimates = new Estimates(0, 0);

    /** How figures that change with time or are estimated are to be seen. */
    void seen(double time, Estimates seenBy) {
        now = time;
        estimates = seenBy;
    }

    /** Where the role's turn is; to be said once there are candidates. */
    void turn(RolePosition rolePosition) {
        position = rolePosition;
    }

    /** Takes up the agents that can take the role, in one pass. */
    void gather(List<Agent> agents, String role, Map<String, AgentLoad> tracked) {
        size = 0;
        count = 0;
        anyOfRole = false;
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

    /** What would change for the role if the chosen agent got the task. */
    void propose(RolePosition rolePosition, int chosen, String role, boolean smooth) {
        rolePosition.propose(roster, size, chosen, role);
        for (int k = 0; smooth && k < count; k++) {
            rolePosition.proposeRaise(roster[candidates[k]].name(), rate(candidates[k]));
        }
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
    public int smoothest() {
        if (position == null) {
            throw new IllegalStateException("no position of the role to keep current weights in");
        }
        int best = -1;
        double largest = 0;
        for (int k = 0; k < count; k++) {
            int agent = candidates[k];
            double weight = position.currentWeight(roster[agent].name()) + rate(agent);
            if (best < 0 || Order.precedes(this, agent, -weight, best, -largest)) {
                best = agent;
                largest = weight;
            }
        }
        return best;
    }

    @Override
    public double currentWeight(int agent) {
        return position == null ? 0 : position.currentWeight(roster[agent].name());
    }

    private double rate(int agent) {
        return roster[agent].capacity() * roster[agent].speed();
    }

    @Override
    public int place(int agent) {
        return agent;
    }

    @Override
    public long identity(int agent) {
        return NameHash.of(0, roster[agent].name());
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
        return load == null ? 0 : load.workload();
    }

    @Override
    public double weight(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.weight();
    }

    @Override
    public double backlog(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.backlog(now, speed(agent), estimates);
    }

    @Override
    public double drain(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.drain(now, speed(agent), estimates);
    }

    @Override
    public long lastAssigned(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.lastAssigned;
    }

    @Override
    public double lastCompleted(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? Double.NEGATIVE_INFINITY : load.lastCompleted;
    }

    @Override
    public long assignments(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.assignments;
    }

    @Override
    public double timeInService(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.timeInService(now);
    }

    @Override
    public int inService(int agent) {
        AgentLoad load = loads[agent];
        return load == null ? 0 : load.inService();
    }
}
