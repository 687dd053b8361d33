package io.plimsoll.balance;

/**
 * Join the shortest queue: the candidate with the smallest workload, that is, with the fewest tasks assigned and not completed.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: the least recently assigned, then roster order; without this,
 * agents that come first would do more than their share at low load. <b>Source</b>: W. Winston, "Optimality of the shortest line
 * discipline", J. Applied Probability 14, 1977.
 *
 * <p><b>Pitfalls</b>: it counts tasks, so a long task weighs no more than a short one and a fast agent gets no more than a slow one; and
 * where load figures are stale, all that arrives between two refreshes runs to the agent that looked idlest.
 */
final class LeastLoaded extends LeastOf {
    LeastLoaded() {
        super(
                "least-loaded",
                "Least loaded",
                "The agent with the fewest unfinished tasks; among equals, the one that has waited longest for a task.",
                "workload",
                Scores.Unit.TASKS,
                (WholeKey) Figures::workload);
    }
}
