package io.plimsoll.sim;

import org.jspecify.annotations.Nullable;

/**
 * Jain's index (Σx)² / (n·Σx²) of the tasks of a role that each agent able to take them has or had (R. Jain, D. Chiu, W. Hawe, "A quantitative
 * measure of fairness", DEC TR-301, 1984): 1 when all got as many, 1/n when one got all. As of when it is made, by one pass over the agents.
 */
final class Fairness {
    private final int[] able;
    private final double[] sum;
    private final double[] squares;

    Fairness(Engine engine) {
        able = new int[engine.floor.roles.size()];
        sum = new double[able.length];
        squares = new double[able.length];
        Agents agents = engine.floor.agents;
        for (int agent = 0; agent < agents.size(); agent++) {
            int[] roles = agents.roles[agent];
            for (int i = 0; i < roles.length; i++) {
                double x = agents.given[agent][i];
                able[roles[i]]++;
                sum[roles[i]] += x;
                squares[roles[i]] += x * x;
            }
        }
    }

    /** {@code null} where no task was given to anybody. */
    @Nullable Double ofRole(int role) {
        return sum[role] == 0 ? null : sum[role] * sum[role] / (able[role] * squares[role]);
    }

    /** The mean over roles, weighted by tasks. */
    @Nullable Double overall() {
        double weighted = 0;
        double tasks = 0;
        for (int role = 0; role < sum.length; role++) {
            Double index = ofRole(role);
            if (index != null) {
                weighted += index * sum[role];
                tasks += sum[role];
            }
        }
        return tasks == 0 ? null : weighted / tasks;
    }
}
