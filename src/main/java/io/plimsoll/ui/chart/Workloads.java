package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What the workload chart shows: agents grouped by role. Immutable, toolkit-free.
 *
 * @param groups the roles that have agents, in the order of roles
 * @param mean the average workload; NaN if there is none
 */
public record Workloads(List<Group> groups, double mean) {
    /** Nobody. */
    public static final Workloads EMPTY = new Workloads(List.of(), Double.NaN);

    public Workloads {
        groups = List.copyOf(groups);
    }

    /**
     * The agents of a role, at least one, in roster order.
     *
     * @param role the role's number, which gives the colour
     */
    public record Group(int role, String name, List<AgentFigure> agents) {
        public Group {
            agents = List.copyOf(agents);
            if (agents.isEmpty()) {
                throw new IllegalArgumentException("a group without agents: " + name);
            }
        }

        /** How an agent is called under its role's name: by its number if the role generated it, else by its name. */
        public String shortName(AgentFigure agent) {
            String prefix = name + "-";
            String full = agent.name();
            boolean generated = full.length() > prefix.length()
                    && full.startsWith(prefix)
                    && full.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9');
            return generated ? full.substring(prefix.length()) : full;
        }
    }

    /**
     * Groups agents by role.
     *
     * @param roleNames by role number
     * @param agents in roster order
     */
    public static Workloads of(List<String> roleNames, List<AgentFigure> agents, double mean) {
        List<List<AgentFigure>> byRole = new ArrayList<>();
        roleNames.forEach(name -> byRole.add(new ArrayList<>()));
        agents.forEach(agent -> byRole.get(agent.role()).add(agent));
        List<Group> groups = new ArrayList<>();
        for (int role = 0; role < byRole.size(); role++) {
            if (!byRole.get(role).isEmpty()) {
                groups.add(new Group(role, roleNames.get(role), byRole.get(role)));
            }
        }
        return new Workloads(groups, mean);
    }

    /** How many agents. */
    public int count() {
        return groups.stream().mapToInt(group -> group.agents().size()).sum();
    }

    /** Every agent, in the chart's order. */
    public List<AgentFigure> agents() {
        return groups.stream().flatMap(group -> group.agents().stream()).toList();
    }

    /** The largest workload; 0 if there is nobody. */
    public int largest() {
        int largest = 0;
        for (Group group : groups) {
            for (AgentFigure agent : group.agents()) {
                largest = Math.max(largest, agent.workload());
            }
        }
        return largest;
    }

    /** The largest capacity; 0 if there is nobody. */
    public int largestCapacity() {
        int largest = 0;
        for (Group group : groups) {
            for (AgentFigure agent : group.agents()) {
                largest = Math.max(largest, agent.capacity());
            }
        }
        return largest;
    }

    /** The capacity that all agents have, if it is one. */
    public OptionalInt commonCapacity() {
        int common = largestCapacity();
        boolean same = !groups.isEmpty()
                && groups.stream().allMatch(group -> group.agents().stream().allMatch(a -> a.capacity() == common));
        return same ? OptionalInt.of(common) : OptionalInt.empty();
    }

    /** What stands at the right of the chart's title: unit, what the line means, the mean. */
    public String caption() {
        String what = "tasks per agent · load line = capacity";
        return Double.isNaN(mean) ? what : what + " · mean " + decimal(mean);
    }

    /** The chart in a sentence or two, for those who cannot see it. */
    public String summary() {
        List<AgentFigure> all = agents();
        if (all.isEmpty()) {
            return "Workload now: no agents.";
        }
        AgentFigure busiest = all.getFirst();
        int above = 0;
        int idle = 0;
        int stopped = 0;
        for (AgentFigure agent : all) {
            if (agent.workload() > busiest.workload()) {
                busiest = agent;
            }
            above += agent.workload() > agent.capacity() ? 1 : 0;
            switch (agent.status()) {
                case IDLE -> idle++;
                case STOPPED -> stopped++;
                default -> {}
            }
        }
        return String.format(
                Locale.ROOT,
                "Workload now: %,d agents, %,d idle, %,d stopped, %,d above capacity%s. Largest: %s with %,d.",
                all.size(),
                idle,
                stopped,
                above,
                Double.isNaN(mean) ? "" : ", mean " + decimal(mean),
                busiest.name(),
                busiest.workload());
    }

    /** An agent in a line: "backend-3 · working · workload 3, capacity 1". */
    public static String describe(AgentFigure agent) {
        return String.format(
                Locale.ROOT,
                "%s · %s · workload %,d, capacity %,d",
                agent.name(),
                agent.status().label(),
                agent.workload(),
                agent.capacity());
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
