package io.plimsoll.balance;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a fleet that can take one role, in roster order; the index face of {@link Candidates}. Which of them are candidates, and who
 * of those comes first by the strategy's key, is kept up to date with each change, or made again when it is next asked.
 */
final class FleetRole implements Candidates {
    /** The agent that the role's last task went to. */
    @Nullable FleetAgent last;

    private final Fleet fleet;
    private final int role;
    private FleetAgent[] members = new FleetAgent[4];
    private int size;
    private boolean valid;

    private final Ranks ranks = new Ranks();
    private @Nullable Key key;
    private @Nullable KeyOrder byKey;
    /** Whether a key has come up that only the order by any keys can hold. */
    private boolean anyKeys;

    private @Nullable DriftingKeys drifting;
    private @Nullable CurrentWeights weights;

    FleetRole(Fleet fleet, int role) {
        this.fleet = fleet;
        this.role = role;
    }

    void add(FleetAgent agent) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = agent;
        invalidate();
    }

    void sort() {
        Arrays.sort(members, 0, size, Comparator.comparingInt(agent -> agent.place));
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

    /** An agent became a candidate, or is none any more, or its figures changed. */
    void changed(FleetAgent agent, int index) {
        if (!valid) {
            return;
        }
        int position = agent.positions[index];
        if (ranks.contains(position) != agent.candidate) {
            if (agent.candidate) {
                ranks.add(position);
            } else {
                ranks.remove(position);
            }
            if (weights != null) {
                weights.changed(agent, index, position);
            }
        } else if (weights != null && agent.candidate) {
            weights.put(agent, index, position);
        }
        order(agent, position);
    }

    private void order(FleetAgent agent, int position) {
        Key present = key;
        if (present == null) {
            return;
        }
        KeyOrder keys = byKey;
        if (keys != null) {
            if (agent.candidate) {
                put(keys, position, present.of(fleet, agent.number), agent.lastAssigned);
            } else {
                keys.remove(position);
            }
        } else if (drifting != null) {
            if (agent.candidate) {
                fleet.orderByLevel(drifting, position, present, agent);
            } else {
                drifting.remove(position);
            }
        }
    }

    private void put(KeyOrder keys, int position, double figure, long sequence) {
        if (keys.holds(figure, sequence)) {
            keys.set(position, figure, sequence);
        } else {
            anyKeys = true;
            valid = false;
        }
    }

    /** A task of this role goes to an agent while current weights count. */
    void smoothed(FleetAgent agent) {
        validate();
        if (weights != null && agent.candidate) {
            int index = agent.index(role);
            weights.went(agent, index, agent.positions[index]);
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
        return members[ranks.at(k)].number;
    }

    @Override
    public int after(int place) {
        validate();
        return members[ranks.next(lastMemberUpTo(place))].number;
    }

    @Override
    public int lastPlace() {
        return last == null ? -1 : last.place;
    }

    @Override
    public int least(Key by) {
        validate();
        KeyOrder keys = byKey;
        if (by == key && keys != null) {
            return number(keys.first());
        }
        if (by == key && drifting != null) {
            return number(drifting.first(fleet.now()));
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

    private int number(int position) {
        return position < 0 ? -1 : members[position].number;
    }

    /** The position of the last member whose place is not after the given one; −1 if there is none. */
    private int lastMemberUpTo(int place) {
        if (last != null && last.place == place && last.candidate) {
            int position = last.positions[last.index(role)];
            if (position < size && members[position] == last) {
                return position;
            }
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (members[middle].place <= place) {
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
            if (members[position].candidate) {
                order(members[position], position);
            }
        }
    }

    private KeyOrder order(boolean whole) {
        KeyOrder present = byKey;
        if (present != null && present instanceof WholeKeys == whole) {
            return present;
        }
        return whole ? new WholeKeys() : new RealKeys();
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
        boolean drifts = key != null && key.drifts();
        byKey = key == null || drifts ? null : order(key.whole() && !anyKeys);
        drifting = !drifts ? null : drifting == null ? new DriftingKeys() : drifting;
        weights = strategy.smooth() ? new CurrentWeights(size) : null;
        ranks.clear(size);
        if (byKey != null) {
            byKey.clear(size);
        }
        if (drifting != null) {
            drifting.clear(size);
        }
        for (int position = 0; position < size; position++) {
            FleetAgent agent = members[position];
            int index = agent.index(role);
            agent.positions[index] = position;
            if (agent.candidate) {
                changed(agent, index);
            }
        }
        if (!valid) {
            make();
        }
    }
}
