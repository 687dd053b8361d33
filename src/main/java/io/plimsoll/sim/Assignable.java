package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import java.util.Arrays;

/**
 * The roles of which a task may be assignable: whoever gives a task to a queue, or makes an agent a candidate, names the role here, so that
 * a dispatch looks at those alone and not at all there are. {@link #order} and then {@link #first}, again and again, give the role of the task
 * that is tried first: a binary heap of the roles by their first tasks, valid as long as nothing but assignments happens.
 */
final class Assignable {
    private final TaskQueues waiting;
    private final Fleet fleet;
    private int[] roles = new int[4];
    private boolean[] named = new boolean[4];
    private int size;

    Assignable(TaskQueues waiting, Fleet fleet) {
        this.waiting = waiting;
        this.fleet = fleet;
    }

    Assignable(Assignable other, TaskQueues waiting, Fleet fleet) {
        this.waiting = waiting;
        this.fleet = fleet;
        roles = other.roles.clone();
        named = other.named.clone();
        size = other.size;
    }

    /** Tasks of the role wait, and perhaps somebody can take one. */
    void name(int role) {
        if (role >= named.length) {
            named = Arrays.copyOf(named, Math.max(2 * named.length, role + 1));
        }
        if (!named[role]) {
            named[role] = true;
            if (size == roles.length) {
                roles = Arrays.copyOf(roles, 2 * size);
            }
            roles[size++] = role;
        }
    }

    /** Puts those in order that have a task and a candidate, and forgets the others. */
    void order() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int role = roles[i];
            if (assignable(role)) {
                roles[kept++] = role;
            } else {
                named[role] = false;
            }
        }
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            down(i);
        }
    }

    /** The role of the task that is to be assigned next, or −1. */
    int first() {
        int inVain = 0;
        while (size > 0) {
            int role = roles[0];
            if (assignable(role)) {
                down(0);
                if (roles[0] == role) {
                    return role;
                }
            } else if (++inVain > size / 16) {
                // so many in a row: to look at all is cheaper than to take out one after the other
                order();
            } else {
                named[role] = false;
                roles[0] = roles[--size];
                down(0);
            }
        }
        return -1;
    }

    private boolean assignable(int role) {
        return waiting.length(role) > 0 && fleet.candidates(role) > 0;
    }

    private void down(int place) {
        int i = place;
        int role = roles[i];
        while (2 * i + 1 < size) {
            int below = 2 * i + 1;
            if (below + 1 < size && before(roles[below + 1], roles[below])) {
                below++;
            }
            if (before(role, roles[below])) {
                break;
            }
            roles[i] = roles[below];
            i = below;
        }
        roles[i] = role;
    }

    private boolean before(int role, int other) {
        return waiting.before(waiting.first(role), waiting.first(other));
    }
}
