package io.plimsoll.balance;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a fleet that can take one role, in roster order; the index face of {@link Candidates}. Which of them are candidates, and who
 * of those comes first by the strategy's key, is kept up to date with each change, or made again when it is next asked.
 */
final class FleetRole implements Candidates {
    final int number;
    /** The agent that the role's last task went to. */
    @Nullable FleetAgent last;

    private final Fleet fleet;
    private FleetAgent[] members = new FleetAgent[4];
    private int size;
    /** Whether everybody's position is his number. */
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
        ranks = new Ranks();
    }

    /** The same role of a copied fleet, as yet without its {@linkplain #join members}; that fleet's strategy is made anew, and so is its key. */
    FleetRole(FleetRole other, Fleet fleet) {
        this.fleet = fleet;
        number = other.number;
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
    }

    /** Takes from the copied fleet's agents those that correspond to the original's. */
    void join(FleetRole other, FleetAgent[] agents) {
        members = new FleetAgent[other.members.length];
        for (int i = 0; i < size; i++) {
            members[i] = agents[other.members[i].number];
        }
        FleetAgent went = other.last;
        last = went == null ? null : agents[went.number];
        weights = other.weights == null ? null : new CurrentWeights(other.weights, fleet.work(), agents);
    }

    void add(FleetAgent agent) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = agent;
        invalidate();
    }

    void sort() {
        Arrays.sort(members, 0, size, Comparator.comparingInt(agent -> fleet.place(agent.number)));
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
            if (members[position].candidate()) {
                found[count++] = members[position].number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** An agent became a candidate, or is none any more. */
    void turned(FleetAgent agent, int index) {
        if (!valid) {
            return;
        }
        int position = agent.position(index);
        if (agent.candidate()) {
            ranks.add(position);
        } else {
            ranks.remove(position);
        }
        if (weights != null) {
            weights.changed(agent, index, position);
        }
        if (agent.candidate()) {
            order(agent, position);
        } else {
            takeOut(position);
        }
    }

    /** The figures of a candidate changed. */
    void moved(FleetAgent agent, int index) {
        if (!valid) {
            return;
        }
        int position = agent.position(index);
        if (weights != null) {
            weights.put(agent, index, position);
        }
        order(agent, position);
    }

    private void order(FleetAgent agent, int position) {
        WholeKeys small = whole;
        WholeKey count = wholeKey;
        Key present = key;
        if (small != null && count != null) {
            if (!small.set(position, count.whole(fleet, agent.number), agent.lastAssigned)) {
                large = true;
                valid = false;
            }
        } else if (real != null && present != null) {
            real.set(position, present.of(fleet, agent.number), agent.lastAssigned);
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
    void smoothed(FleetAgent agent) {
        validate();
        if (weights != null && agent.candidate()) {
            weights.went(agent, agent.index(this));
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
        return last == null ? -1 : fleet.place(last.number);
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
        FleetAgent who = fleet.agent(agent);
        int index = who.index(this);
        double kept = fleet.work().currentWeights(who)[index];
        return weights != null && who.candidate() ? weights.now(kept, agent) : kept;
    }

    private int number(int position) {
        return all || position < 0 ? position : members[position].number;
    }

    /** The position of the last member whose place is not after the given one; −1 if there is none. */
    private int lastMemberUpTo(int place) {
        if (last != null && fleet.place(last.number) == place && last.candidate()) {
            int position = last.position(last.index(this));
            if (position < size && members[position] == last) {
                return position;
            }
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (fleet.place(members[middle].number) <= place) {
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
            if (members[position].candidate()) {
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
        Strategy strategy = fleet.strategy();
        key = strategy.key();
        wholeKey = key instanceof WholeKey counted && !large ? counted : null;
        whole = wholeKey == null ? null : whole == null ? new WholeKeys() : whole;
        boolean drifts = key != null && key.drifts();
        drifting = !drifts ? null : drifting == null ? new DriftingKeys() : drifting;
        real = key == null || drifts || whole != null ? null : real == null ? new RealKeys() : real;
        weights = strategy.smooth() ? new CurrentWeights(fleet.work(), size) : null;
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
        all = true;
        for (int position = 0; position < size; position++) {
            FleetAgent agent = members[position];
            all &= agent.number == position;
            int index = agent.index(this);
            agent.position(index, position);
            if (agent.candidate()) {
                turned(agent, index);
            }
        }
        if (!valid) {
            make();
        }
    }
}
