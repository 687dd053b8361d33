package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who joins and in which order the roster stands: the scenario's agents, then the generated ones, role by role, by number, whenever they
 * joined, then those whom an operator added.
 */
final class Roster {
    private final Agents agents;
    private final Roles roles;
    private final Fleet fleet;
    private final Numbers byName;
    private final List<Integer> explicit;
    private final List<Integer> added;
    /** Roles that generate agents, in roster order. */
    private final Set<Integer> generating;

    /** Whether the fleet's places are still those from before somebody joined. */
    private boolean joined;

    Roster(Agents agents, Roles roles, Fleet fleet, Scenario scenario) {
        this.agents = agents;
        this.roles = roles;
        this.fleet = fleet;
        byName = new Numbers();
        added = new ArrayList<>();
        generating = new LinkedHashSet<>();
        for (Role role : scenario.roles()) {
            int number = roles.number(role.name());
            roles.definition[number] = role;
            generating.add(number);
        }
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.action() instanceof TimelineEntry.SetAgents set) {
                set.counts().keySet().forEach(name -> generating.add(roles.number(name)));
            }
        }
        explicit = scenario.agents().stream().map(spec -> join(spec, 0)).toList();
        for (Role role : scenario.roles()) {
            generate(roles.number(role.name()), role.agents(), 0);
        }
    }

    /** The same roster of copied agents. */
    Roster(Roster other, Agents agents, Roles roles, Fleet fleet) {
        this.agents = agents;
        this.roles = roles;
        this.fleet = fleet;
        byName = new Numbers(other.byName);
        explicit = other.explicit;
        added = new ArrayList<>(other.added);
        generating = new LinkedHashSet<>(other.generating);
        joined = other.joined;
    }

    /** The agent's number, or −1. */
    int number(String name) {
        return byName.of(name);
    }

    /** Whether a role's count made the agent, rather than its own entry. */
    boolean isGenerated(int agent) {
        int role = agents.roles[agent][0];
        int[] generated = roles.generated[role];
        return Arrays.binarySearch(generated, 0, roles.generatedCount[role], agent) >= 0;
    }

    /** All numbers in roster order. */
    int[] order() {
        int[] order = new int[agents.size()];
        int i = 0;
        for (int agent : explicit) {
            order[i++] = agent;
        }
        for (int role : generating) {
            for (int k = 0; k < roles.generatedCount[role]; k++) {
                order[i++] = roles.generated[role][k];
            }
        }
        for (int agent : added) {
            order[i++] = agent;
        }
        return order;
    }

    /** Adds an agent at the end of the roster. */
    int add(AgentSpec spec, double now) {
        int agent = join(spec, now);
        added.add(agent);
        return agent;
    }

    /** Adds so many agents of a role, numbered on; the roster is to be {@linkplain #arrange arranged} after. */
    void generate(int role, int count, double now) {
        generating.add(role);
        Role like = roles.definition[role];
        for (int i = 0; i < count; i++) {
            String name = like.name() + "-" + (roles.generatedCount[role] + 1);
            AgentSpec spec = new AgentSpec(
                    name, like.name(), false, like.capacity(), like.speed(), like.cost(), like.skills(), 0);
            int agent = join(spec, now);
            roles.generated(role, agent);
            roles.generatedOnRoster[role]++;
        }
    }

    /** Puts the fleet's places in order if agents joined. */
    void arrange() {
        if (joined) {
            joined = false;
            fleet.arrange(order());
        }
    }

    private int join(AgentSpec spec, double now) {
        TreeSet<Integer> skills = new TreeSet<>();
        spec.skills().forEach(skill -> skills.add(roles.intern(skill)));
        int own = roles.intern(spec.role());
        skills.remove(own);
        int[] numbers = new int[skills.size() + 1];
        numbers[0] = own;
        int i = 1;
        for (int skill : skills) {
            numbers[i++] = skill;
        }
        int agent = agents.add(spec.name(), numbers, spec.capacity(), spec.speed(), spec.cost(), spec.workload(), now);
        if (!byName.put(spec.name(), agent)) {
            throw new IllegalArgumentException("two agents are named \"" + spec.name() + "\"");
        }
        joined = true;
        agents.stopped[agent] = spec.stopped();
        agents.reviewDuty(agent, now);
        for (int role : numbers) {
            roles.able[role]++;
        }
        return agent;
    }
}
