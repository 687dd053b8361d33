package io.plimsoll.sim;

import java.util.HashMap;
import java.util.Map;

/**
 * Names and the numbers that they have for good. What a scenario names, which may be a million tasks, is known to a run and its copies in common;
 * each has of its own only what was named since.
 */
final class Numbers {
    /** Never changed once there is a copy. */
    private Map<String, Integer> common;

    private final Map<String, Integer> own = new HashMap<>();
    private boolean shared;

    Numbers() {
        common = new HashMap<>();
    }

    Numbers(Numbers other) {
        other.shared = true;
        shared = true;
        common = other.common;
        own.putAll(other.own);
    }

    /** The number of a name, or −1. */
    int of(String name) {
        Integer known = common.get(name);
        return known != null ? known : own.getOrDefault(name, -1);
    }

    /** Gives a number to a name; false if the name has one, and nothing is changed. */
    boolean put(String name, int number) {
        if (of(name) >= 0) {
            return false;
        }
        (shared ? own : common).put(name, number);
        return true;
    }
}
