package io.plimsoll.sim.model;

import io.plimsoll.balance.StrategySpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens at a set time; with {@code every}, again at the double {@code at + k·every} for k = 1, 2, … */
public record TimelineEntry(double at, @Nullable Double every, Action action) {
    /** Checks the ranges. */
    public TimelineEntry {
        Bounds.time("at", at);
        if (every != null) {
            Bounds.positive("every", every);
            Bounds.time("every", every);
        }
    }

    /** What happens. */
    public sealed interface Action {}

    /** An agent stops: it drains. */
    public record Stop(String agent) implements Action {}

    /** An agent resumes. */
    public record Resume(String agent) implements Action {}

    /** Another strategy chooses from now on. */
    public record SwitchStrategy(StrategySpec strategy) implements Action {}

    /** The number of generated agents of each role from now on, in file order. */
    public record SetAgents(Map<String, Integer> counts) implements Action {
        /** Checks the ranges and copies the counts. */
        public SetAgents {
            counts.forEach((role, count) -> Bounds.between("agents of " + role, count, 0, Bounds.AGENTS));
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }
}
