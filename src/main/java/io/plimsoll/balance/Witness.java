package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Candidates that remember whom a strategy looked at by rank: where it draws, those that came up. */
final class Witness implements Candidates {
    private final Candidates candidates;
    private final Set<Integer> looked = new LinkedHashSet<>();

    Witness(Candidates candidates) {
        this.candidates = candidates;
    }

    /** The numbers of those looked at, in that order, each once. */
    List<Integer> looked() {
        return new ArrayList<>(looked);
    }

    @Override
    public Figures figures() {
        return candidates.figures();
    }

    @Override
    public int count() {
        return candidates.count();
    }

    @Override
    public int at(int k) {
        int agent = candidates.at(k);
        looked.add(agent);
        return agent;
    }

    @Override
    public int after(int place) {
        return candidates.after(place);
    }

    @Override
    public int lastPlace() {
        return candidates.lastPlace();
    }

    @Override
    public int least(Key key) {
        return candidates.least(key);
    }

    @Override
    public int smoothest() {
        return candidates.smoothest();
    }

    @Override
    public double currentWeight(int agent) {
        return candidates.currentWeight(agent);
    }
}
