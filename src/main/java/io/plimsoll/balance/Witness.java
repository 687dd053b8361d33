package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Candidates that remember whom a strategy looked at by rank: where it draws, those that came up. */
final class Witness extends ForwardingCandidates {
    private final Set<Integer> looked = new LinkedHashSet<>();

    Witness(Candidates candidates) {
        super(candidates);
    }

    /** The numbers of those looked at, in that order, each once. */
    List<Integer> looked() {
        return new ArrayList<>(looked);
    }

    @Override
    public int at(int k) {
        int agent = candidates.at(k);
        looked.add(agent);
        return agent;
    }
}
