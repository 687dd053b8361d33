package io.plimsoll.balance;

/**
 * The agent with which the task would be done soonest if all tasks were alike: the smallest (workload + 1) over capacity × speed.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>:
 * shortest expected delay scheduling as the Linux Virtual Server documents it; analysed by S. Banawan, J. Zahorjan, "Load sharing in
 * heterogeneous queueing systems", INFOCOM 1989.
 *
 * <p><b>Pitfalls</b>: a slow agent may stay idle while a fast one has a queue, which is right for the task that chooses and may be wrong
 * for those that follow. It counts tasks and knows nothing of their efforts.
 */
final class ShortestExpectedDelay extends LeastOf {
    ShortestExpectedDelay() {
        super(
                "shortest-expected-delay",
                "Shortest expected delay",
                "The agent that would be done soonest if all tasks were alike: fewest tasks, this one counted, for its capacity and speed.",
                "expected delay",
                Scores.Unit.TURNS_OF_ONE,
                (f, agent) -> (f.workload(agent) + 1.0) / (f.capacity(agent) * f.speed(agent)));
    }
}
