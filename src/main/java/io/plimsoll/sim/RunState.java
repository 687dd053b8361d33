package io.plimsoll.sim;

import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a run in progress: its roles, agents and tasks, by number. Confined to the engine's thread; every reading is of the
 * present instant.
 */
public abstract sealed class RunState permits Simulation {
    final Engine engine;

    RunState(Engine engine) {
        this.engine = engine;
    }

    /** What an operator may add or change now. */
    public Admission admission() {
        return new Admission(engine);
    }

    // ---- roles, by number 0 … roleCount() − 1, in the order of Scenario.roleNames()

    /** How many roles are known; more may be added by commands. */
    public int roleCount() {
        return engine.floor.roles.size();
    }

    /** A role's name. */
    public String roleName(int role) {
        return engine.floor.roles.name[role];
    }

    /** A role's number, or −1. */
    public int roleNumber(String name) {
        return engine.floor.roles.number(name);
    }

    /** Generated agents of the role on the roster. */
    public int generatedAgents(int role) {
        return engine.floor.roles.generatedOnRoster[role];
    }

    /** Tasks of the role that are ready and have no agent. */
    public int waiting(int role) {
        return engine.floor.waiting.length(role);
    }

    /** Whether tasks of the role are waiting or blocked and no agent on the roster can take them. */
    public boolean needed(int role) {
        return engine.floor.needed(role);
    }

    /**
     * By role: time in service over all slots of its own agents' time on duty since the warm-up; NaN where there was none. Costs a pass over
     * the agents.
     */
    public double[] utilisations() {
        return new Utilisation(engine).ofRoles();
    }

    // ---- agents, by number 0 … agentCount() − 1, in order of joining; numbers never change

    /** How many agents there are or were. */
    public int agentCount() {
        return engine.floor.agents.size();
    }

    /** The agents' numbers in roster order, those off the roster included. The array is a copy. */
    public int[] roster() {
        return engine.roster.order();
    }

    /** An agent's number, or −1. */
    public int agentNumber(String name) {
        return engine.roster.number(name);
    }

    /** An agent's name. */
    public String agentName(int agent) {
        return engine.floor.agents.name[agent];
    }

    /** The number of an agent's own role. */
    public int agentRole(int agent) {
        return engine.floor.agents.roles[agent][0];
    }

    /** The roles that the agent can take: its own first, then its skills. The array is a copy. */
    public int[] agentRoles(int agent) {
        return engine.floor.agents.roles[agent].clone();
    }

    /** Whether the agent can take tasks of a role, as its own or among its skills. */
    public boolean canTake(int agent, int role) {
        return engine.floor.agents.canTake(agent, role);
    }

    /** Whether the agent is on the roster. */
    public boolean onRoster(int agent) {
        return engine.floor.agents.onRoster[agent];
    }

    /** Whether the agent was stopped. */
    public boolean stopped(int agent) {
        return engine.floor.agents.stopped[agent];
    }

    /** Whether the agent has as many tasks assigned or in service as its capacity, or more. */
    public boolean full(int agent) {
        return engine.floor.agents.full(agent);
    }

    /** Tasks that the agent can have in service at once. */
    public int capacity(int agent) {
        return engine.floor.agents.capacity[agent];
    }

    /** How fast the agent works. */
    public double speed(int agent) {
        return engine.floor.agents.speed[agent];
    }

    /** Tasks assigned and not completed, and the initial workload. */
    public int workload(int agent) {
        return engine.floor.agents.workload(agent);
    }

    /** Tasks in service. */
    public int inService(int agent) {
        return engine.floor.agents.inService(agent);
    }

    /** What is left of the initial workload. */
    public int initialWorkload(int agent) {
        return engine.floor.agents.initialWorkload[agent];
    }

    /** Whether the balancer tracks the agent: it was assigned a task at some time, or has an initial workload. */
    public boolean tracked(int agent) {
        return engine.floor.agents.tracked(agent);
    }

    /** Tasks that were assigned to the agent. */
    public long assignedTo(int agent) {
        return engine.floor.agents.assigned(agent);
    }

    /** Tasks that the agent completed. */
    public long completedBy(int agent) {
        return engine.floor.agents.completed[agent];
    }

    /** Time in service over capacity × time on duty since the warm-up; NaN where that is 0. */
    public double agentUtilisation(int agent) {
        return new Utilisation(engine).ofAgent(agent);
    }

    // ---- tasks, by slot 0 … taskCount() − 1; with keepTasks slots are in scenario order and never used again, else
    // those of streams are

    /** How many slots there are. */
    public int taskCount() {
        return engine.floor.tasks.size();
    }

    /** The slot of a task in the run, or −1. Costs a look through the streams' names. */
    public int taskSlot(String id) {
        return engine.book.slot(id);
    }

    /** A task's id. */
    public String taskId(int task) {
        return engine.floor.tasks.id(task);
    }

    /** Whether a slot holds a task: one that is finished and was not kept is gone. */
    public boolean holdsTask(int task) {
        return engine.floor.tasks.holds(task);
    }

    /** A task's number in scenario order, from 0: no other task of the run has it. */
    public long taskNumber(int task) {
        return engine.floor.tasks.order[task];
    }

    /** The number of the stream that a task came from, or −1. */
    public int taskStream(int task) {
        return engine.floor.tasks.stream[task];
    }

    /** The number within its stream of a task that came from one. */
    public long taskNumberInStream(int task) {
        return engine.floor.tasks.number[task];
    }

    /** The id of a task of a stream, whether it is still known or not. */
    public String taskId(int stream, long numberInStream) {
        return engine.floor.tasks.id(stream, numberInStream);
    }

    /** A task's title, or {@code null}. */
    public @Nullable String taskTitle(int task) {
        TaskSpec spec = engine.floor.tasks.spec[task];
        return spec == null ? null : spec.title();
    }

    /** The number of a task's role. */
    public int taskRole(int task) {
        return engine.floor.tasks.role[task];
    }

    /** Where a task is on its way. */
    public TaskState taskState(int task) {
        return engine.floor.tasks.state(task);
    }

    /** The agent that has, or had, the task; −1 if none. */
    public int taskAgent(int task) {
        return engine.floor.tasks.agent[task];
    }

    /** A task's priority. */
    public int taskPriority(int task) {
        return engine.floor.tasks.priority[task];
    }

    /** A task's effort. */
    public double taskEffort(int task) {
        return engine.floor.tasks.effort[task];
    }

    /** When it arrived or will. */
    public double taskArrival(int task) {
        return engine.floor.tasks.arrival[task];
    }

    /** When it became ready; NaN before. */
    public double taskReady(int task) {
        return engine.floor.tasks.ready[task];
    }

    /** When it began; NaN before. */
    public double taskBegun(int task) {
        return engine.floor.tasks.begun[task];
    }

    /** When it was completed, abandoned or removed; NaN before. */
    public double taskEnded(int task) {
        return engine.floor.tasks.ended[task];
    }

    /** How many tasks that it depends on are not completed. */
    public int unfinishedDependencies(int task) {
        return engine.floor.tasks.unmet[task];
    }

    /** The id of the first task that blocks this one, or {@code null}. */
    public @Nullable String blockedBy(int task) {
        return engine.book.blockedBy(task);
    }

    /**
     * Why a waiting task would go to an agent now. To be asked where the task is about to be assigned, see {@link EventListener#deciding}.
     *
     * @param agent whom the operator named; −1 if the strategy is asked
     * @param others whether to ask the other strategies too, each of which costs a pass over agents and tasks
     */
    public Decision decision(int task, int agent, boolean others) {
        return new Explainer(engine).decision(task, agent, others);
    }

    /** Why nobody has a task that has yet to arrive, is blocked or waits. Costs a pass over agents and tasks. */
    public Waiting whyNobody(int task) {
        return new Explainer(engine).waiting(task);
    }

    /**
     * Whom the strategy would choose if a waiting task were assigned now, before all others: the agent's number, or −1 if nobody can take it.
     * Costs a pass over the candidates. What is drawn stays to be drawn.
     */
    public int suggestion(int task) {
        return engine.floor.wouldChoose(task);
    }

    /**
     * Who would have the next task, role by role; roles for which nobody asks and that nobody can take are left out. Costs a pass over agents
     * and tasks for each, and changes nothing: a figure that index and pass would round differently may show another to be next.
     */
    public List<NextInLine> nextInLine() {
        return new Explainer(engine).next();
    }

    /** Why a waiting task has no agent: no agents, or no idle agents, for its role. */
    public String whyWaiting(int task) {
        return engine.floor.whyWaiting(engine.floor.tasks.role[task]);
    }
}
