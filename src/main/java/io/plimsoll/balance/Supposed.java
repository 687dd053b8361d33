package io.plimsoll.balance;

/**
 * A fleet at one moment as it would look to a strategy that is not in force, if it were from now on: positions, current weights and the stream
 * of chance as they are; weights and backlogs counted from the unfinished tasks, which are to be told one by one, since a fleet does not keep
 * what the strategy in force does not look at. Stale figures are as they were last seen. Every operation is one pass. Not thread-safe; valid
 * until anything happens in the fleet.
 */
public final class Supposed {
    private final Fleet fleet;
    private final double[] weight;
    private final double[] backlog;
    private final double[] drain;

    Supposed(Fleet fleet) {
        this.fleet = fleet;
        weight = new double[fleet.size()];
        backlog = new double[fleet.size()];
        drain = new double[fleet.size()];
        for (int agent = 0; agent < fleet.size(); agent++) {
            weight[agent] = fleet.work().initial(agent);
            backlog[agent] = fleet.work().initial(agent);
        }
    }

    /**
     * Tells an unfinished task that an agent has.
     *
     * @param effort as the strategy would see it
     * @param begun when it began; NaN if it waits
     */
    public void holds(int agent, double taskWeight, double effort, double begun) {
        weight[agent] += taskWeight;
        if (Double.isNaN(begun)) {
            backlog[agent] += effort;
            return;
        }
        double rest = effort - (fleet.now() - begun) * fleet.speed(agent);
        if (rest > 0) {
            backlog[agent] += rest;
            drain[agent] += fleet.speed(agent);
        }
    }

    /**
     * What a strategy would choose.
     *
     * @throws IllegalStateException if there is no candidate
     */
    public Choice choose(Strategy strategy, int role, Request request) {
        return Choice.of(strategy, request, new Face(role), fleet.random());
    }

    /** The candidates of one role, looked up without the index, which is not even made if it is not there. */
    private final class Face implements Candidates {
        private final FleetRole role;
        private final int[] candidates;
        private final Figures seen = new Seen();

        Face(int number) {
            role = fleet.role(number);
            candidates = role.lookUp();
            if (candidates.length == 0) {
                throw new IllegalStateException("no candidates for role " + number);
            }
        }

        @Override
        public Figures figures() {
            return seen;
        }

        @Override
        public int count() {
            return candidates.length;
        }

        @Override
        public int at(int k) {
            return candidates[k];
        }

        @Override
        public int after(int place) {
            for (int agent : candidates) {
                if (fleet.place(agent) > place) {
                    return agent;
                }
            }
            return candidates[0];
        }

        @Override
        public int lastPlace() {
            return role.lastPlace();
        }

        @Override
        public int least(Key key) {
            return first(key);
        }

        @Override
        public int smoothest() {
            return first((f, agent) -> -(currentWeight(agent) + f.capacity(agent) * f.speed(agent)));
        }

        @Override
        public double currentWeight(int agent) {
            return role.currentWeight(agent);
        }

        private int first(Key key) {
            int best = at(0);
            for (int k = 1; k < count(); k++) {
                best = precedes(at(k), best, key) ? at(k) : best;
            }
            return best;
        }
    }

    private final class Seen implements Figures {
        @Override
        public int place(int agent) {
            return fleet.place(agent);
        }

        @Override
        public long identity(int agent) {
            return fleet.identity(agent);
        }

        @Override
        public int capacity(int agent) {
            return fleet.capacity(agent);
        }

        @Override
        public double speed(int agent) {
            return fleet.speed(agent);
        }

        @Override
        public int workload(int agent) {
            return fleet.workload(agent);
        }

        @Override
        public double weight(int agent) {
            return fleet.stale() ? fleet.weight(agent) : weight[agent];
        }

        @Override
        public double backlog(int agent) {
            return fleet.stale() ? fleet.backlog(agent) : backlog[agent];
        }

        @Override
        public double drain(int agent) {
            return fleet.stale() ? fleet.drain(agent) : drain[agent];
        }

        @Override
        public long lastAssigned(int agent) {
            return fleet.lastAssigned(agent);
        }

        @Override
        public double lastCompleted(int agent) {
            return fleet.lastCompleted(agent);
        }

        @Override
        public long assignments(int agent) {
            return fleet.assignments(agent);
        }

        @Override
        public double timeInService(int agent) {
            return fleet.timeInService(agent);
        }

        @Override
        public int inService(int agent) {
            return fleet.inService(agent);
        }
    }
}
