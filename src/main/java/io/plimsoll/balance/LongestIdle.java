package io.plimsoll.balance;

/**
 * The agent whose last completion is longest ago; one that never completed a task comes before all others.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>:
 * the usual rule of contact centres; with several pools its fairness is analysed by R. Atar, Y. Shaki, A. Shwartz, "A blind policy for
 * equalizing cumulative idleness", Queueing Systems 67, 2011.
 *
 * <p><b>Pitfalls</b>: made for agents that are idle. Under immediate dispatch it looks at no queue: whoever is on a long task, or has yet
 * to complete a first one, is sent everything until it completes something.
 */
final class LongestIdle extends LeastOf {
    LongestIdle() {
        super(
                "longest-idle",
                "Longest idle",
                "The agent whose last completion is longest ago; one that never completed a task comes first.",
                "last completion",
                Scores.Unit.MOMENT,
                Figures::lastCompleted);
    }
}
