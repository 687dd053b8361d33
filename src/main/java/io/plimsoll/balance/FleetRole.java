package io.plimsoll.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The agents of a fleet that can take one role, under a tournament tree; the index face of {@link Candidates}. */
final class FleetRole implements Candidates {
    /** The agent that the role's last task went to, or −1. */
    int lastAgent = -1;

    private final Fleet fleet;
    /** Agents in roster order. */
    private int[] members = new int[4];

    private int size;
    /** Where an agent stands among the members, by its number. */
    private int[] position = new int[4];
    /** Whether the tree is as the members and their figures are; it is made again when it is next asked. */
    private boolean valid;

    private int leaves = 1;
    /** For each node how many candidates it holds; node 1 is the root, the leaf of member i is {@code leaves + i}. */
    private int[] count = new int[2];
    /** For each node the first of its candidates by the key, or −1. */
    private int[] first = new int[2];

    private @Nullable Key key;

    FleetRole(Fleet fleet) {
        this.fleet = fleet;
    }

    void add(int agent) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = agent;
        valid = false;
    }

    void sort() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) fleet.place(members[i]) << 32 | members[i];
        }
        Arrays.sort(order);
        for (int i = 0; i < size; i++) {
            members[i] = (int) order[i];
        }
        valid = false;
    }

    void invalidate() {
        valid = false;
    }

    int candidates() {
        validate();
        return count[1];
    }

    void entered(int agent, boolean can) {
        if (!valid) {
            return;
        }
        int change = can ? 1 : -1;
        int node = leaves + position[agent];
        first[node] = can ? agent : -1;
        count[node] += change;
        for (node >>= 1; node > 0; node >>= 1) {
            count[node] += change;
            first[node] = winner(node);
        }
    }

    void changed(int agent) {
        if (!valid || key == null) {
            return;
        }
        for (int node = leaves + position[agent] >> 1; node > 0; node >>= 1) {
            first[node] = winner(node);
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
        if (k < 0 || k >= count[1]) {
            throw new IndexOutOfBoundsException("no candidate " + k + " of " + count[1]);
        }
        int node = 1;
        int rest = k;
        while (node < leaves) {
            node <<= 1;
            if (rest >= count[node]) {
                rest -= count[node++];
            }
        }
        return members[node - leaves];
    }

    @Override
    public int after(int place) {
        validate();
        int rank = before(firstMemberAfter(place));
        return at(rank < count[1] ? rank : 0);
    }

    @Override
    public int lastPlace() {
        return lastAgent < 0 ? -1 : fleet.place(lastAgent);
    }

    @Override
    public int least(Key by) {
        validate();
        if (by == key) {
            return first[1];
        }
        int best = at(0);
        for (int i = 0; i < size; i++) {
            if (count[leaves + i] > 0 && precedes(members[i], best, by)) {
                best = members[i];
            }
        }
        return best;
    }

    /** The position of the first member whose place is after the given one. */
    private int firstMemberAfter(int place) {
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
        return low;
    }

    /** How many candidates stand before a position. */
    private int before(int end) {
        if (end == leaves) {
            return count[1];
        }
        int sum = 0;
        for (int node = leaves + end; node > 1; node >>= 1) {
            if ((node & 1) == 1) {
                sum += count[node - 1];
            }
        }
        return sum;
    }

    private int winner(int node) {
        int a = first[2 * node];
        int b = first[2 * node + 1];
        if (b < 0 || a < 0) {
            return a < 0 ? b : a;
        }
        return key == null || !precedes(b, a, key) ? a : b;
    }

    private void validate() {
        if (valid) {
            return;
        }
        valid = true;
        key = fleet.strategy().key();
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * size - 1)));
        if (count.length != 2 * leaves) {
            count = new int[2 * leaves];
            first = new int[2 * leaves];
        }
        Arrays.fill(first, -1);
        Arrays.fill(count, 0);
        for (int i = 0; i < size; i++) {
            int agent = members[i];
            if (agent >= position.length) {
                position = Arrays.copyOf(position, Math.max(2 * position.length, agent + 1));
            }
            position[agent] = i;
            if (fleet.isCandidate(agent)) {
                count[leaves + i] = 1;
                first[leaves + i] = agent;
            }
        }
        for (int node = leaves - 1; node > 0; node--) {
            count[node] = count[2 * node] + count[2 * node + 1];
            first[node] = winner(node);
        }
    }
}
