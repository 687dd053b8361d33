package io.plimsoll.sim;

/** Time in service over capacity × time on duty, both from the warm-up to now. */
record Utilisation(Engine engine) {
    /** NaN where nobody was on duty. */
    double ofAgent(int agent) {
        Agents agents = engine.floor.agents;
        return share(agents.busyTime(agent), agents.capacity[agent] * agents.dutyTime(agent, engine.floor.now));
    }

    /** Of the agents whose own role it is, by role; one pass over the agents. */
    double[] ofRoles() {
        Agents agents = engine.floor.agents;
        double[] busy = new double[engine.floor.roles.size()];
        double[] duty = new double[busy.length];
        for (int agent = 0; agent < agents.size(); agent++) {
            int role = agents.roles[agent][0];
            busy[role] += agents.busyTime(agent);
            duty[role] += agents.capacity[agent] * agents.dutyTime(agent, engine.floor.now);
        }
        double[] shares = new double[busy.length];
        for (int role = 0; role < shares.length; role++) {
            shares[role] = share(busy[role], duty[role]);
        }
        return shares;
    }

    double ofAll() {
        Agents agents = engine.floor.agents;
        double busy = 0;
        double duty = 0;
        for (int agent = 0; agent < agents.size(); agent++) {
            busy += agents.busyTime(agent);
            duty += agents.capacity[agent] * agents.dutyTime(agent, engine.floor.now);
        }
        return share(busy, duty);
    }

    /** Rounding may leave who was never idle a little above 1. */
    private static double share(double busy, double duty) {
        return Math.min(1, busy / duty);
    }
}
