package io.plimsoll.balance;

/**
 * The agent that was in service for the shortest time since the start, over its capacity.
 *
 * <p><b>Cost</b>: one pass over a list; in an index O(log n) for each different share of capacity in use, since figures grow while tasks
 * are in service. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>: least work received, the fairness rule of
 * processor scheduling (L. Kleinrock, "Queueing Systems II", 1976) applied to agents.
 *
 * <p><b>Pitfalls</b>: time on duty does not count, so an agent that joins late gets everything until it has caught up; under immediate
 * dispatch it looks at no queue.
 */
final class LeastUtilised extends LeastOf {
    LeastUtilised() {
        super(
                "least-utilised",
                "Least utilised",
                "The agent that has spent the least time at work since the start, for its capacity.",
                "time at work",
                Scores.Unit.SPAN,
                new Share());
    }

    private static final class Share implements Key {
        @Override
        public double of(Figures f, int agent) {
            return f.timeInService(agent) / f.capacity(agent);
        }

        @Override
        public double drift(Figures f, int agent) {
            return (double) f.inService(agent) / f.capacity(agent);
        }

        @Override
        public boolean drifts() {
            return true;
        }
    }
}
