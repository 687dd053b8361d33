package io.plimsoll.sim;

/** Time in service over capacity × time on duty, both from the warm-up to now. */
record Utilisation(Engine engine) {
    /** NaN where nobody was on duty. */
    double ofAgent(int agent) {
        Agents agents = engine.floor.agents;
        return share(agents.busyTime(agent), agents.capacity[agent] * agents.dutyTime(agent, engine.floor.now));
    }

    /** Of the agents whose own role it is. */
    double ofRole(int role) {
        return of(role);
    }

    double ofAll() {
        return of(-1);
    }

    private double of(int role) {
        Agents agents = engine.floor.agents;
        double busy = 0;
        double duty = 0;
        for (int agent = 0; agent < agents.size(); agent++) {
            if (role < 0 || agents.roles[agent][0] == role) {
                busy += agents.busyTime(agent);
                duty += agents.capacity[agent] * agents.dutyTime(agent, engine.floor.now);
            }
        }
        return share(busy, duty);
    }

    /** Rounding may leave who was never idle a little above 1. */
    private static double share(double busy, double duty) {
        return Math.min(1, busy / duty);
    }
}
