package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import java.util.List;

/** Something to hold this build against. Immutable. */
public sealed interface Check {
    /** What it belongs to, for headings. */
    String group();

    /** What is looked at. */
    String name();

    /**
     * By simulation: independent replications, each after a warm-up, seeds 1, 2, …
     *
     * @param limit a longer wait counts as one, in mean service times
     * @param known what is known of this one model
     */
    record Simulated(String group, String name, Model model, int replications, double limit, List<KnownValue> known)
            implements Check {
        /** Copies the list. */
        public Simulated {
            known = List.copyOf(known);
        }

        /** One in which any wait counts. */
        Simulated(String group, String name, Model model, int replications, List<KnownValue> known) {
            this(group, name, model, replications, 0, known);
        }

        /** Whether each wait must be looked at. */
        boolean looksAtWaits() {
            return known.stream()
                    .anyMatch(one -> one.figure() == Figure.WAITING_SHARE || one.figure() == Figure.SERVICE_LEVEL);
        }

        /** The same under another rule, to see whether a wrong one would be found out. */
        public Simulated with(StrategySpec rule) {
            return new Simulated(group, name, model.with(rule), replications, limit, known);
        }
    }

    /** By rule: what the answer must be, and how this build finds its own. */
    record Exact(String group, String name, String known, Answer answer) implements Check {}

    /** How this build answers. */
    @FunctionalInterface
    interface Answer {
        /** The answer in words. */
        String find();
    }
}
