package io.plimsoll.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a fleet that can take one role, in roster order; the index face of {@link Candidates}. Which of them are candidates, and who
 * of those comes first by the strategy's key, is kept up to date with each change, or made again when it is next asked.
 */
final class FleetRole implements Candidates {
    final int number;
    /** The agent that the role's last task went to, or −1. */
    int last = -1;

    private final Fleet fleet;
    private final AgentStates states;
    /** The numbers of those who can take it, in roster order. */
    private int[] members = new int[4];

    private int size;
    /** Whether everybody's position is his number, so that it need not be looked up; false while that is not known. */
    private boolean all;

    private boolean valid;

    private final Ranks ranks;
    private @Nullable Key key;
    private @Nullable WholeKey wholeKey;
    private @Nullable WholeKeys whole;
    /** Whether a key has come up that is too large for the order by whole keys. */
    private boolean large;

    private @Nullable RealKeys real;
    private @Nullable DriftingKeys drifting;
    private @Nullable CurrentWeights weights;

    FleetRole(Fleet fleet, int number) {
        this.fleet = fleet;
        this.number = number;
        states = fleet.states();
        ranks = new Ranks();
    }

    /** The same role of a copied fleet; that fleet's strategy is made anew, and so is its key. */
    FleetRole(FleetRole other, Fleet fleet) {
        this.fleet = fleet;
        states = fleet.states();
        number = other.number;
        last = other.last;
        members = other.members.clone();
        size = other.size;
        all = other.all;
        valid = other.valid;
        ranks = new Ranks(other.ranks);
        large = other.large;
        key = fleet.strategy().key();
        whole = other.whole == null ? null : new WholeKeys(other.whole);
        wholeKey = whole != null && key instanceof WholeKey counted ? counted : null;
        real = other.real == null ? null : new RealKeys(other.real);
        drifting = other.drifting == null ? null : new DriftingKeys(other.drifting);
        weights = other.weights == null ? null : new CurrentWeights(other.weights, fleet.work(), states);
    }

    void add(int agent) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = agent;
        invalidate();
    }

    void sort() {
        long[] placed = new long[size];
        for (int i = 0; i < size; i++) {
            placed[i] = (long) fleet.place(members[i]) << Integer.SIZE | members[i];
        }
        Arrays.sort(placed);
        for (int i = 0; i < size; i++) {
            members[i] = (int) placed[i];
        }
        invalidate();
    }

    /** What the index knows is to be made again. */
    void invalidate() {
        if (weights != null) {
            weights.close();
            weights = null;
        }
        valid = false;
    }

    int candidates() {
        validate();
        return ranks.count();
    }

    /** The numbers of the candidates in roster order, in one pass and without the index. */
    int[] lookUp() {
        int[] found = new int[size];
        int count = 0;
        for (int position = 0; position < size; position++) {
            if (states.candidate(members[position])) {
                found[count++] = members[position];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** An agent became a candidate, or is none any more; this role stands at the index among those that it can take. */
    void turned(int agent, int index, boolean can) {
        if (!valid) {
            return;
        }
        int position = position(agent, index);
        if (can) {
            ranks.add(position);
        } else {
            ranks.remove(position);
        }
        if (weights != null) {
            weights.changed(agent, index, position, can);
        }
        if (can) {
            order(agent, position);
        } else {
            takeOut(position);
        }
    }

    /** The figures of a candidate changed; this role stands at the index among those that it can take. */
    void moved(int agent, int index) {
        if (!valid) {
            return;
        }
        int position = position(agent, index);
        if (weights != null) {
            weights.put(agent, index, position);
        }
        order(agent, position);
    }

    private int position(int agent, int index) {
        return all ? agent : states.position(agent, index);
    }

    private void order(int agent, int position) {
        WholeKeys small = whole;
        WholeKey count = wholeKey;
        Key present = key;
        if (small != null && count != null) {
            if (!small.set(position, count.whole(fleet, agent), states.lastAssigned(agent))) {
                large = true;
                valid = false;
            }
        } else if (real != null && present != null) {
            real.set(position, present.of(fleet, agent), states.lastAssigned(agent));
        } else if (drifting != null && present != null) {
            fleet.orderByLevel(drifting, position, present, agent);
        }
    }

    private void takeOut(int position) {
        if (whole != null) {
            whole.remove(position);
        } else if (real != null) {
            real.remove(position);
        } else if (drifting != null) {
            drifting.remove(position);
        }
    }

    /** A task of this role goes to an agent while current weights count. */
    void smoothed(int agent) {
        validate();
        if (weights != null && states.candidate(agent)) {
            weights.went(agent, states.index(agent, number));
        }
    }

    @Override
    public Figures figures() {
        return fleet;
    }

    @Override
    public int count() {
        return candidates();
    }

    @Override
    public int at(int k) {
        validate();
        return number(ranks.at(k));
    }

    @Override
    public int after(int place) {
        validate();
        return number(ranks.next(lastMemberUpTo(place)));
    }

    @Override
    public int lastPlace() {
        return last < 0 ? -1 : fleet.place(last);
    }

    @Override
    public int least(Key by) {
        validate();
        if (by == key) {
            if (whole != null) {
                return number(whole.first());
            }
            if (real != null) {
                return number(real.first());
            }
            if (drifting != null) {
                return number(drifting.first(fleet.now()));
            }
        }
        int best = at(0);
        for (int k = 1; k < ranks.count(); k++) {
            int agent = at(k);
            if (precedes(agent, best, by)) {
                best = agent;
            }
        }
        return best;
    }

    @Override
    public int smoothest() {
        validate();
        if (weights == null) {
            throw new IllegalStateException("only a strategy that says that it is smooth may ask for current weights");
        }
        return number(weights.first());
    }

    @Override
    public double currentWeight(int agent) {
        int index = states.index(agent, number);
        double kept = fleet.work().currentWeights(agent, index)[index];
        return weights != null && states.candidate(agent) ? weights.now(kept, agent) : kept;
    }

    private int number(int position) {
        return all || position < 0 ? position : members[position];
    }

    /** The position of the last member whose place is not after the given one; −1 if there is none. */
    private int lastMemberUpTo(int place) {
        if (last >= 0 && fleet.place(last) == place && states.candidate(last)) {
            int position = states.position(last, states.index(last, number));
            if (position < size && members[position] == last) {
                return position;
            }
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (fleet.place(members[middle]) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Load figures are seen anew. */
    void reorder() {
        for (int position = 0; valid && position < size; position++) {
            if (states.candidate(members[position])) {
                order(members[position], position);
            }
        }
    }

    private void validate() {
        if (!valid) {
            make();
        }
    }

    private void make() {
        valid = true;
        try {
            fill();
        } catch (RuntimeException | Error fault) {
            // half made is not made
            valid = false;
            throw fault;
        }
        if (!valid) {
            make();
        }
    }

    private void fill() {
        all = false;
        Strategy strategy = fleet.strategy();
        key = strategy.key();
        wholeKey = key instanceof WholeKey counted && !large ? counted : null;
        whole = wholeKey == null ? null : whole == null ? new WholeKeys() : whole;
        boolean drifts = key != null && key.drifts();
        drifting = !drifts ? null : drifting == null ? new DriftingKeys() : drifting;
        real = key == null || drifts || whole != null ? null : real == null ? new RealKeys() : real;
        weights = strategy.smooth() ? new CurrentWeights(fleet.work(), states, size) : null;
        ranks.clear(size);
        if (whole != null) {
            whole.clear(size);
        }
        if (real != null) {
            real.clear(size);
        }
        if (drifting != null) {
            drifting.clear(size);
        }
        boolean inOrder = true;
        for (int position = 0; position < size; position++) {
            int agent = members[position];
            inOrder &= agent == position;
            int index = states.index(agent, number);
            states.position(agent, index, position);
            if (states.candidate(agent)) {
                turned(agent, index, true);
            }
        }
        all = inOrder;
    }
}
