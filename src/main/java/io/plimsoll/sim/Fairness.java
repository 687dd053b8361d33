package io.plimsoll.sim;

import org.jspecify.annotations.Nullable;

/**
 * Jain's index (Σx)² / (n·Σx²) of the tasks of a role that each agent able to take them has or had (R. Jain, D. Chiu, W. Hawe, "A quantitative
 * measure of fairness", DEC TR-301, 1984): 1 when all got as many, 1/n when one got all.
 */
record Fairness(Engine engine) {
    /** {@code null} where no task was given to anybody. */
    @Nullable Double ofRole(int role) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        Agents agents = engine.floor.agents;
        for (int agent = 0; agent < agents.size(); agent++) {
            int index = agents.roleIndex(agent, role);
            if (index >= 0) {
                double x = agents.given[agent][index];
                n++;
                sum += x;
                squares += x * x;
            }
        }
        return sum == 0 ? null : sum * sum / (n * squares);
    }

    /** The mean over roles, weighted by tasks. */
    @Nullable Double overall() {
        double weighted = 0;
        double tasks = 0;
        for (int role = 0; role < engine.floor.roles.size(); role++) {
            Double index = ofRole(role);
            if (index != null) {
                double given = given(role);
                weighted += index * given;
                tasks += given;
            }
        }
        return tasks == 0 ? null : weighted / tasks;
    }

    private double given(int role) {
        Agents agents = engine.floor.agents;
        double sum = 0;
        for (int agent = 0; agent < agents.size(); agent++) {
            int index = agents.roleIndex(agent, role);
            sum += index < 0 ? 0 : agents.given[agent][index];
        }
        return sum;
    }
}
