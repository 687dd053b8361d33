package io.plimsoll.balance;

/**
 * Least loaded where tasks differ in weight and agents in size: the smallest sum of the weights of unfinished tasks over capacity × speed.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>:
 * weighted least-connection scheduling as the Linux Virtual Server documents it (W. Zhang, "Linux Virtual Server for scalable network
 * services", Ottawa Linux Symposium 2000), with weights on both sides.
 *
 * <p><b>Pitfalls</b>: every agent without tasks is at 0, however slow it is, so at low load slow agents get as much as fast ones;
 * {@link ShortestExpectedDelay} mends that. It is only as good as the weights.
 */
final class WeightedLeastLoaded extends LeastOf {
    WeightedLeastLoaded() {
        super(
                "weighted-least-loaded",
                "Weighted least loaded",
                "The agent whose unfinished tasks weigh least for its capacity and speed.",
                "unfinished weight",
                Scores.Unit.WEIGHT,
                (f, agent) -> f.weight(agent) / (f.capacity(agent) * f.speed(agent)));
    }

    @Override
    public boolean seesWork() {
        return true;
    }
}
