package io.plimsoll.lab.plan;

/**
 * One queue in front of equal agents, Poisson arrivals and exponential service in steady state: M/M/c. Immutable. Making one costs as many
 * steps as there are agents. Sources: A. K. Erlang, 1917, by the stable recursion of Erlang's loss formula (D. Gross, J. Shortle,
 * "Fundamentals of Queueing Theory", 5th edition, 2018, section 3.3 and 3.5).
 *
 * @param agents how many, at least 1
 * @param offered the mean number of busy agents: arrival rate × mean service time; 0 or more and below {@code agents}
 * @param waiting the chance that a task waits
 */
public record ErlangC(int agents, double offered, double waiting) {
    private static final int HALVINGS = 200;

    /** Checks the ranges. */
    public ErlangC {
        if (agents < 1 || !(offered >= 0 && offered < agents)) {
            throw new IllegalArgumentException("offered must be from 0 to below the number of agents, which must be"
                    + " at least 1: " + offered + ", " + agents);
        }
    }

    /**
     * So many agents under so much load.
     *
     * @throws IllegalArgumentException if the agents are offered as much as they can do, or more: there is no steady state
     */
    public static ErlangC of(int agents, double offered) {
        return new ErlangC(agents, offered, waiting(agents, offered));
    }

    private static double waiting(int agents, double offered) {
        double lost = 1;
        for (int k = 1; k <= agents; k++) {
            lost = offered * lost / (k + offered * lost);
        }
        return lost / (1 - offered / agents * (1 - lost));
    }

    /** The share of their time that agents are busy. */
    public double utilisation() {
        return offered / agents;
    }

    /** The mean wait of all tasks, in the unit of the mean service time. */
    public double meanWait(double service) {
        return waiting * service / (agents - offered);
    }

    /** The share of tasks that wait at most so long: the service level. */
    public double within(double time, double service) {
        return 1 - waiting * StrictMath.exp(-(agents - offered) * time / service);
    }

    /**
     * How long this share of tasks waits at most; 0 where that many need not wait.
     *
     * @param share above 0 and below 1
     */
    public double waitQuantile(double share, double service) {
        return Math.max(0, StrictMath.log(waiting / (1 - share)) * service / (agents - offered));
    }

    /** The mean time from arrival to completion. */
    public double meanResponse(double service) {
        return meanWait(service) + service;
    }

    /**
     * How long this share of tasks takes at most from arrival to completion.
     *
     * @param share above 0 and below 1
     */
    public double responseQuantile(double share, double service) {
        double low = 0;
        double high = 1;
        while (longer(high) > 1 - share) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (longer(middle) > 1 - share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * service;
    }

    /** The share that takes longer than so many mean service times: a wait of 0 or an exponential one, and an exponential service. */
    private double longer(double time) {
        double spare = agents - offered - 1;
        double late = StrictMath.abs(spare) < 1e-9 ? time : -StrictMath.expm1(-spare * time) / spare;
        return StrictMath.exp(-time) * (1 + waiting * late);
    }
}
