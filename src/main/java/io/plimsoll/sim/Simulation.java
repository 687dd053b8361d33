package io.plimsoll.sim;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A run in progress. Confined to one thread. Made in the opening state: time 0, completions, timeline and arrivals of that instant
 * done, nothing assigned; the first {@link #step}, {@link #advanceTo} or {@link #run} lets the clock go.
 */
public final class Simulation {
    private final Scenario scenario;

    /** A run that nobody listens to; finished tasks of streams are forgotten. */
    public Simulation(Scenario scenario) {
        this(scenario, EventListener.NONE, false);
    }

    /**
     * A run.
     *
     * @param keepTasks whether finished tasks of streams stay readable (desktop, trace) or their slots are used again
     * @throws IllegalArgumentException if the scenario's names and references do not fit together
     */
    public Simulation(Scenario scenario, EventListener listener, boolean keepTasks) {
        this.scenario = scenario;
    }

    // ---- the clock

    /** The scenario that this run began with. */
    public Scenario scenario() {
        return scenario;
    }

    /** The time now. */
    public double now() {
        throw new UnsupportedOperationException();
    }

    /** Whether the run has ended: nothing more can happen, or its limits were reached. */
    public boolean finished() {
        throw new UnsupportedOperationException();
    }

    /** Why the run was broken off (too many arrivals in one instant), or {@code null}. */
    public @Nullable String failure() {
        throw new UnsupportedOperationException();
    }

    /** The time of the next instant at which something happens; infinite when nothing more will. */
    public double nextInstant() {
        throw new UnsupportedOperationException();
    }

    /** Processes the next instant at which something happens; false if the run has ended. */
    public boolean step() {
        throw new UnsupportedOperationException();
    }

    /** Processes every instant up to and including {@code time} and sets the clock there, or to where the run ended before. */
    public void advanceTo(double time) {
        throw new UnsupportedOperationException();
    }

    /**
     * Like {@link #advanceTo}, but returns after about so many events.
     *
     * @return whether {@code time} (or the run's end) was reached
     */
    public boolean advanceTo(double time, long events) {
        throw new UnsupportedOperationException();
    }

    /** Runs to the end. */
    public void run() {
        throw new UnsupportedOperationException();
    }

    // ---- acts

    /** Does a command at the present time, or refuses it and changes nothing. */
    public Outcome apply(Command command) {
        throw new UnsupportedOperationException();
    }

    /** The strategy in force. */
    public StrategySpec strategy() {
        throw new UnsupportedOperationException();
    }

    /** The dispatch mode in force. */
    public Dispatch dispatch() {
        throw new UnsupportedOperationException();
    }

    /** Whether tasks are assigned by themselves. */
    public boolean automatic() {
        throw new UnsupportedOperationException();
    }

    // ---- totals

    /** Events so far. */
    public long events() {
        throw new UnsupportedOperationException();
    }

    /** Tasks that are ready and have no agent. */
    public int waiting() {
        throw new UnsupportedOperationException();
    }

    /** Tasks that agents have and have not begun. */
    public int assigned() {
        throw new UnsupportedOperationException();
    }

    /** Tasks in service. */
    public int inProgress() {
        throw new UnsupportedOperationException();
    }

    /** Tasks blocked by others. */
    public int blocked() {
        throw new UnsupportedOperationException();
    }

    /** Tasks completed. */
    public long completed() {
        throw new UnsupportedOperationException();
    }

    /** Tasks abandoned. */
    public long abandoned() {
        throw new UnsupportedOperationException();
    }

    /** Explicit tasks that have yet to arrive. */
    public int future() {
        throw new UnsupportedOperationException();
    }

    /** Everything measured so far. Costs a pass over agents and live tasks. */
    public Results results() {
        throw new UnsupportedOperationException();
    }

    // ---- roles, by number 0 … roleCount() − 1, in the order of Scenario.roleNames()

    /** How many roles are known; more may be added by commands. */
    public int roleCount() {
        throw new UnsupportedOperationException();
    }

    /** A role's name. */
    public String roleName(int role) {
        throw new UnsupportedOperationException();
    }

    /** A role's number, or −1. */
    public int roleNumber(String name) {
        throw new UnsupportedOperationException();
    }

    /** Generated agents of the role on the roster. */
    public int generatedAgents(int role) {
        throw new UnsupportedOperationException();
    }

    /** Tasks of the role that are ready and have no agent. */
    public int waiting(int role) {
        throw new UnsupportedOperationException();
    }

    /** Whether tasks of the role are waiting or blocked and no agent on the roster can take them. */
    public boolean needed(int role) {
        throw new UnsupportedOperationException();
    }

    /** Time in service over all slots of the role's own agents' time on duty since the warm-up; NaN where there was none. */
    public double utilisation(int role) {
        throw new UnsupportedOperationException();
    }

    // ---- agents, by number 0 … agentCount() − 1, in order of joining; numbers never change

    /** How many agents there are or were. */
    public int agentCount() {
        throw new UnsupportedOperationException();
    }

    /** The agents' numbers in roster order, those off the roster included. The array is a copy. */
    public int[] roster() {
        throw new UnsupportedOperationException();
    }

    /** An agent's number, or −1. */
    public int agentNumber(String name) {
        throw new UnsupportedOperationException();
    }

    /** An agent's name. */
    public String agentName(int agent) {
        throw new UnsupportedOperationException();
    }

    /** The number of an agent's own role. */
    public int agentRole(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Whether the agent can take tasks of a role, as its own or among its skills. */
    public boolean canTake(int agent, int role) {
        throw new UnsupportedOperationException();
    }

    /** Whether the agent is on the roster. */
    public boolean onRoster(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Whether the agent was stopped. */
    public boolean stopped(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Whether the agent has as many tasks assigned or in service as its capacity, or more. */
    public boolean full(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Tasks that the agent can have in service at once. */
    public int capacity(int agent) {
        throw new UnsupportedOperationException();
    }

    /** How fast the agent works. */
    public double speed(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Tasks assigned and not completed, and the initial workload. */
    public int workload(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Tasks in service. */
    public int inService(int agent) {
        throw new UnsupportedOperationException();
    }

    /** What is left of the initial workload. */
    public int initialWorkload(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Whether the balancer tracks the agent: it was assigned a task at some time, or has an initial workload. */
    public boolean tracked(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Tasks that were assigned to the agent. */
    public long assignedTo(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Tasks that the agent completed. */
    public long completedBy(int agent) {
        throw new UnsupportedOperationException();
    }

    /** Time in service over capacity × time on duty since the warm-up; NaN where that is 0. */
    public double agentUtilisation(int agent) {
        throw new UnsupportedOperationException();
    }

    // ---- tasks, by slot 0 … taskCount() − 1; with keepTasks slots are in scenario order and never used again

    /** How many slots there are. */
    public int taskCount() {
        throw new UnsupportedOperationException();
    }

    /** The slot of a task in the run, or −1. Costs a look through the streams' names. */
    public int taskSlot(String id) {
        throw new UnsupportedOperationException();
    }

    /** A task's id. */
    public String taskId(int task) {
        throw new UnsupportedOperationException();
    }

    /** A task's title, or {@code null}. */
    public @Nullable String taskTitle(int task) {
        throw new UnsupportedOperationException();
    }

    /** The number of a task's role. */
    public int taskRole(int task) {
        throw new UnsupportedOperationException();
    }

    /** Where a task is on its way. */
    public TaskState taskState(int task) {
        throw new UnsupportedOperationException();
    }

    /** The agent that has, or had, the task; −1 if none. */
    public int taskAgent(int task) {
        throw new UnsupportedOperationException();
    }

    /** A task's priority. */
    public int taskPriority(int task) {
        throw new UnsupportedOperationException();
    }

    /** A task's effort. */
    public double taskEffort(int task) {
        throw new UnsupportedOperationException();
    }

    /** When it arrived or will. */
    public double taskArrival(int task) {
        throw new UnsupportedOperationException();
    }

    /** When it became ready; NaN before. */
    public double taskReady(int task) {
        throw new UnsupportedOperationException();
    }

    /** When it began; NaN before. */
    public double taskBegun(int task) {
        throw new UnsupportedOperationException();
    }

    /** When it was completed, abandoned or removed; NaN before. */
    public double taskEnded(int task) {
        throw new UnsupportedOperationException();
    }

    /** How many tasks that it depends on are not completed. */
    public int unfinishedDependencies(int task) {
        throw new UnsupportedOperationException();
    }

    /** The id of the first task that blocks this one, or {@code null}. */
    public @Nullable String blockedBy(int task) {
        throw new UnsupportedOperationException();
    }

    /** Why a waiting task has no agent: no agents, or no idle agents, for its role. */
    public String whyWaiting(int task) {
        throw new UnsupportedOperationException();
    }
}
