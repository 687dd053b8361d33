package io.plimsoll.balance;

/**
 * The agent that was assigned the fewest tasks since the start; a task that went back to the queue still counts.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>:
 * the greedy rule for equal counts; it keeps all counts within one of each other while all agents stay candidates.
 *
 * <p><b>Pitfalls</b>: an agent that joins late, or comes back, gets everything until it has caught up. It looks at no load: under
 * immediate dispatch it does what round robin does.
 */
final class FewestAssigned extends LeastOf {
    FewestAssigned() {
        super(
                "fewest-assigned",
                "Fewest assigned",
                "The agent that was given the fewest tasks since the start.",
                "assignment count",
                Scores.Unit.TASKS,
                (WholeKey) Figures::assignments);
    }
}
