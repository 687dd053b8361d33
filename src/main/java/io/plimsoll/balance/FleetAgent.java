package io.plimsoll.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What changes of one agent when it is assigned a task. Small: in large fleets most of the time is spent waiting for memory. */
final class FleetAgent {
    final int number;
    /** The role that it can take; most agents have no more. */
    final FleetRole own;

    final @Nullable OtherRoles others;
    int workload;
    long lastAssigned;
    long assignments;
    /** Twice its position in the roster of its own role, and 1 more while it is a candidate: one number for two keeps it small. */
    private int standing;

    /** The roles beyond its own, and where it stands in the rosters of those. */
    record OtherRoles(FleetRole[] roles, int[] positions) {
        OtherRoles counterpart(FleetRole[] copied) {
            FleetRole[] own = new FleetRole[roles.length];
            Arrays.setAll(own, i -> copied[roles[i].number]);
            return new OtherRoles(own, positions.clone());
        }
    }

    FleetAgent(int number, FleetRole own, @Nullable OtherRoles others, int workload) {
        this.number = number;
        this.own = own;
        this.others = others;
        this.workload = workload;
    }

    /** The same agent of a copied fleet, whose roles these are. */
    FleetAgent(FleetAgent other, FleetRole[] roles) {
        number = other.number;
        own = roles[other.own.number];
        OtherRoles more = other.others;
        others = more == null ? null : more.counterpart(roles);
        workload = other.workload;
        lastAssigned = other.lastAssigned;
        assignments = other.assignments;
        standing = other.standing;
    }

    void assigned(long sequence) {
        workload++;
        assignments++;
        lastAssigned = sequence;
    }

    /** It is assigned a task in place of one that it completed. */
    void passedOn(long sequence) {
        assignments++;
        lastAssigned = sequence;
    }

    /** It became a candidate, or is none any more. */
    void turned() {
        own.turned(this, 0);
        OtherRoles more = others;
        for (int i = 1; more != null && i <= more.roles.length; i++) {
            more.roles[i - 1].turned(this, i);
        }
    }

    /** Its figures changed while it is a candidate. */
    void moved() {
        own.moved(this, 0);
        OtherRoles more = others;
        for (int i = 1; more != null && i <= more.roles.length; i++) {
            more.roles[i - 1].moved(this, i);
        }
    }

    /** How many roles it can take. */
    int roles() {
        return others == null ? 1 : 1 + others.roles.length;
    }

    boolean takes(FleetRole role) {
        return index(role) >= 0;
    }

    /** Where a role stands among those that it can take: 0 its own, then the others; −1 if it cannot take it. */
    int index(FleetRole role) {
        if (own == role) {
            return 0;
        }
        for (int i = 1; others != null && i <= others.roles.length; i++) {
            if (others.roles[i - 1] == role) {
                return i;
            }
        }
        return -1;
    }

    boolean candidate() {
        return (standing & 1) != 0;
    }

    void candidate(boolean can) {
        standing = standing & ~1 | (can ? 1 : 0);
    }

    /** Where it stands in the roster of one of its roles. */
    int position(int index) {
        return index == 0 || others == null ? standing >> 1 : others.positions[index - 1];
    }

    void position(int index, int position) {
        if (index == 0 || others == null) {
            standing = 2 * position | standing & 1;
        } else {
            others.positions[index - 1] = position;
        }
    }
}
