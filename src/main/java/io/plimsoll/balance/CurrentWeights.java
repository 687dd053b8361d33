package io.plimsoll.balance;

import java.util.Arrays;

/**
 * The current weights of one role's candidates while smooth weighted round robin is in force. With each task every candidate's current weight
 * grows by its rate, so what is kept is what each would have been at round 0, and who is first is a matter of {@link DriftingKeys}: keys are
 * the negated weights, time is the number of rounds. Agents keep their true current weights while they are no candidates.
 */
final class CurrentWeights {
    private final AgentWork work;
    private final DriftingKeys keys;
    private final AgentStates states;
    /** Who is candidate at a position, or −1. */
    private final int[] candidates;

    private final int[] indices;
    private double rounds;
    private double sum;
    private int count;

    CurrentWeights(AgentWork work, AgentStates states, int size) {
        this.work = work;
        this.states = states;
        keys = new DriftingKeys();
        keys.clear(size);
        candidates = new int[size];
        Arrays.fill(candidates, -1);
        indices = new int[size];
    }

    /** The same weights of a copied role's candidates. */
    CurrentWeights(CurrentWeights other, AgentWork work, AgentStates states) {
        this.work = work;
        this.states = states;
        keys = new DriftingKeys(other.keys);
        candidates = other.candidates.clone();
        indices = other.indices.clone();
        rounds = other.rounds;
        sum = other.sum;
        count = other.count;
    }

    /** The position of the candidate with the largest current weight after the next raise. */
    int first() {
        return keys.first(rounds + 1);
    }

    /** An agent became a candidate or is none any more. */
    void changed(int agent, int index, int position, boolean can) {
        if (can) {
            work.currentWeights(agent, index)[index] -= work.rate(agent) * rounds;
            candidates[position] = agent;
            indices[position] = index;
            sum += work.rate(agent);
            count++;
            put(agent, index, position);
        } else {
            keys.remove(position);
            leave(agent, index);
            candidates[position] = -1;
            sum = --count == 0 ? 0 : sum - work.rate(agent);
        }
    }

    /** A task goes to a candidate: all are raised, and it pays; it is yet to be {@linkplain #put put} where it belongs then. */
    void went(int agent, int index) {
        rounds++;
        work.currentWeights(agent, index)[index] -= sum;
    }

    /** Another strategy takes over, or the roster changes: everyone has the current weight that it has now. */
    void close() {
        for (int position = 0; position < candidates.length; position++) {
            int agent = candidates[position];
            if (agent >= 0) {
                leave(agent, indices[position]);
            }
        }
    }

    /** The true current weight of a candidate whose kept one is given. */
    double now(double kept, int agent) {
        return kept + work.rate(agent) * rounds;
    }

    private void leave(int agent, int index) {
        work.currentWeights(agent, index)[index] += work.rate(agent) * rounds;
    }

    /** Puts a candidate where it belongs by its current weight and last assignment. */
    void put(int agent, int index, int position) {
        keys.set(position, -work.currentWeights(agent, index)[index], -work.rate(agent), states.lastAssigned(agent));
    }
}
