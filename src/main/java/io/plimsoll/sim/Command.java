package io.plimsoll.sim;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.TaskSpec;
import org.jspecify.annotations.Nullable;

/** What an operator can do to a run. Immutable. */
public sealed interface Command {
    /** An agent stops: it drains. */
    record Stop(String agent) implements Command {}

    /** An agent resumes. */
    record Resume(String agent) implements Command {}

    /** A role's number of generated agents from now on. */
    record SetAgents(String role, int count) implements Command {}

    /** Another strategy from the next task on. */
    record SwitchStrategy(StrategySpec strategy) implements Command {}

    /** Another dispatch mode from now on. */
    record SwitchDispatch(Dispatch dispatch) implements Command {}

    /** Whether tasks are assigned by themselves. */
    record Automatic(boolean on) implements Command {}

    /** Assigns the next task that can be assigned. */
    record AssignNext() implements Command {}

    /** Assigns every task that can be assigned. */
    record AssignAll() implements Command {}

    /** Assigns one task, to the strategy's choice ({@code agent} null) or to a given agent. */
    record Assign(String task, @Nullable String agent) implements Command {}

    /** Completes a task in progress now. */
    record Complete(String task) implements Command {}

    /** A new agent, last in the roster. */
    record AddAgent(AgentSpec agent) implements Command {}

    /** An agent leaves the roster: it drains. */
    record RemoveAgent(String agent) implements Command {}

    /** A new task, last in scenario order; its {@code arrival} is when it arrives, now if that is past. */
    record AddTask(TaskSpec task) implements Command {}

    /** Another description for a task that has not begun; its id, arrival and dependencies stay. */
    record EditTask(TaskSpec task) implements Command {}

    /** Takes a task out that has not begun; what depends on it stays blocked. */
    record RemoveTask(String task) implements Command {}

    /** An agent's initial workload becomes 0. */
    record ResetWorkload(String agent) implements Command {}

    /** The run is watched from now on: a task that begins ends only when it is {@linkplain Complete completed}. */
    record Watch() implements Command {}
}
