package io.plimsoll.lab.compare;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a long run at all: where as much work arrives as agents can do, or more, queues grow without end and no mean exists.
 * Counts streams whose tasks do not leave by themselves. Immutable.
 */
public final class OfferedLoad {
    /** Rules that give each agent the same share, whatever it can do. */
    private static final Set<String> EVEN = Set.of("random", "round-robin");

    private final Scenario scenario;
    private final List<Crew> crews = new ArrayList<>();

    /** Agents that are all alike; {@code pace} is the effort that one does in a unit of time. */
    private record Crew(String name, int size, double pace, String role, List<String> skills) {
        boolean canTake(String other) {
            return role.equals(other) || skills.contains(other);
        }
    }

    /** Of a scenario's streams on its agents, as they are at the start. */
    public OfferedLoad(Scenario scenario) {
        this.scenario = scenario;
        for (AgentSpec agent : scenario.agents()) {
            if (!agent.stopped()) {
                double pace = agent.capacity() * agent.speed();
                crews.add(new Crew(agent.name(), 1, pace, agent.role(), agent.skills()));
            }
        }
        for (Role role : scenario.roles()) {
            if (role.agents() > 0) {
                double pace = role.capacity() * role.speed();
                crews.add(new Crew(role.name() + "-1", role.agents(), pace, role.name(), role.skills()));
            }
        }
    }

    /** Why there is no steady state under a variant, in a sentence; {@code null} if nothing speaks against it. */
    public @Nullable String refusal(Variant variant) {
        double all = 0;
        for (String role : scenario.roleNames()) {
            double work = work(role);
            double pace = crews.stream()
                    .filter(crew -> crew.canTake(role))
                    .mapToDouble(crew -> crew.size() * crew.pace())
                    .sum();
            if (work > 0 && work >= pace) {
                return sentence("The agents of role \"" + role + "\" are", work, pace);
            }
            all += work;
        }
        double pace =
                crews.stream().mapToDouble(crew -> crew.size() * crew.pace()).sum();
        if (all > 0 && all >= pace) {
            return sentence("All agents together are", all, pace);
        }
        String name = variant.strategy().name();
        return variant.dispatch() == Dispatch.IMMEDIATE && EVEN.contains(name) ? uneven(name) : null;
    }

    /** An agent that cannot do an equal share, though all together could do the work. */
    private @Nullable String uneven(String strategy) {
        for (Crew crew : crews) {
            double share = 0;
            for (String role : scenario.roleNames()) {
                if (crew.canTake(role)) {
                    int able = crews.stream()
                            .filter(one -> one.canTake(role))
                            .mapToInt(Crew::size)
                            .sum();
                    share += work(role) / able;
                }
            }
            if (share > 0 && share >= crew.pace()) {
                return sentence(
                        strategy + " gives every agent as much, and \"" + crew.name() + "\" is", share, crew.pace());
            }
        }
        return null;
    }

    private static String sentence(String who, double work, double pace) {
        return String.format(
                Locale.ROOT,
                "%s offered %.4g of work in a unit of time and can do %.4g: the queue grows without end, so there is no long run to"
                        + " take a mean of",
                who,
                work,
                pace);
    }

    /** Effort that arrives in a unit of time, of tasks that wait for ever. */
    private double work(String role) {
        return scenario.arrivals().stream()
                .filter(stream -> stream.role().equals(role) && stream.patience() == null)
                .mapToDouble(
                        stream -> stream.effort().mean() / stream.interarrival().mean())
                .sum();
    }
}
