package io.plimsoll.report;

import io.plimsoll.lab.plan.Assumption;
import java.util.Set;
import java.util.stream.Collectors;

/** Why Erlang's formula is no more than an estimate, in words. Stateless, thread-safe. */
public final class AssumptionText {
    private AssumptionText() {}

    /** A sentence; empty where the scenario keeps to all that the formula takes for granted. */
    public static String of(Set<Assumption> broken) {
        return broken.isEmpty()
                ? ""
                : "The Erlang-C estimate is only a guide here: "
                        + broken.stream().sorted().map(AssumptionText::clause).collect(Collectors.joining("; "))
                        + ".";
    }

    private static String clause(Assumption assumption) {
        return switch (assumption) {
            case POISSON_ARRIVALS -> "arrivals are not Poisson";
            case EXPONENTIAL_EFFORTS -> "efforts are not exponential";
            case CONSTANT_LOAD -> "load or roster change over time, which it takes at their mean";
            case ENDLESS_PATIENCE -> "tasks leave when their patience ends";
            case FIRST_COME_FIRST_SERVED -> "some tasks go before others";
            case INDEPENDENT_TASKS -> "tasks wait for the ones they depend on";
            case ONE_QUEUE -> "tasks are given to an agent at once instead of waiting in one queue";
            case EQUAL_AGENTS -> "agents differ in speed";
            case OWN_AGENTS -> "agents do the work of several roles";
        };
    }
}
