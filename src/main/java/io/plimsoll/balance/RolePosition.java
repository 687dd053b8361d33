package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a role's turn is: the agent that its last task went to. Lists change between two calls, so the agent is remembered by its name,
 * and for the case that it is missing from the next list, also the agent that came after it and its place. Keeps the current weights of
 * smooth weighted round robin too.
 */
final class RolePosition {
    private @Nullable String last;
    private int place = -1;
    private @Nullable String next;

    private @Nullable String proposed;
    private int proposedPlace;
    private @Nullable String proposedNext;

    private final Map<String, CurrentWeight> weights = new HashMap<>();
    /** Those that the proposed choice would raise. */
    private final List<CurrentWeight> raised = new ArrayList<>();

    /** An agent was chosen but has not got the task yet: the position does not move. */
    void propose(Agent[] roster, int size, int chosen, String role) {
        proposed = roster[chosen].name();
        proposedPlace = chosen;
        int i = chosen;
        do {
            i = i + 1 == size ? 0 : i + 1;
        } while (!roster[i].canTake(role));
        proposedNext = roster[i].name();
        raised.clear();
    }

    double currentWeight(String agent) {
        CurrentWeight weight = weights.get(agent);
        return weight == null ? 0 : weight.value;
    }

    /** With the proposed choice an agent's current weight would be raised. */
    void proposeRaise(String agent, double raise) {
        CurrentWeight weight = weights.computeIfAbsent(agent, CurrentWeight::new);
        weight.raise = raise;
        raised.add(weight);
    }

    /** The current weights move: all that were proposed are raised, and the agent that got the task pays for them. */
    private void smooth(String agent) {
        double sum = 0;
        CurrentWeight payer = null;
        // by number: an iterator would be made for each task, whatever the strategy
        for (int i = 0; i < raised.size(); i++) {
            CurrentWeight weight = raised.get(i);
            sum += weight.raise;
            payer = weight.agent.equals(agent) ? weight : payer;
        }
        if (payer != null) {
            raised.forEach(weight -> weight.value += weight.raise);
            payer.value -= sum;
        }
        raised.clear();
    }

    /** An agent got a task of the role. */
    void went(String agent) {
        smooth(agent);
        last = agent;
        boolean known = agent.equals(proposed);
        place = known ? proposedPlace : -1;
        next = known ? proposedNext : null;
    }

    /**
     * The place in this roster after which the next turn is. If the last agent is missing: just before the one that came after it; if
     * that is missing too, before the one that now stands where the last agent stood.
     */
    int placeIn(Agent[] roster, int size) {
        if (last == null) {
            return -1;
        }
        int found = find(last, roster, size);
        if (found >= 0) {
            return found;
        }
        int successor = find(next, roster, size);
        return (successor >= 0 ? successor : Math.max(0, place)) - 1;
    }

    private int find(@Nullable String name, Agent[] roster, int size) {
        if (name == null) {
            return -1;
        }
        // in most calls the list is as it was
        if (place >= 0 && place < size && roster[place].name().equals(name)) {
            return place;
        }
        for (int i = 0; i < size; i++) {
            if (roster[i].name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
