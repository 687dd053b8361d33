package io.plimsoll.scenario.watch;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Words;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of a real fleet into commands of a run, each at its own time, and asks the strategy of that run, before each assignment, whom it
 * would have chosen. Nothing that a stream says ends it: what cannot be done is told and counted.
 *
 * <p>What it keeps is bounded: when the run has as many tasks as are kept, another one begins with the agents and the unfinished tasks. Confined to
 * one thread.
 */
public final class WatchedFleet {
    /** How many tasks are kept, finished ones among them, unless another number is wanted. */
    public static final int TASKS = 100_000;
    /** The most agents there can be. */
    public static final int AGENTS = 10_000;
    /** The most roles there can be. */
    public static final int ROLES = 1_000;
    /** The fewest tasks that can be kept. */
    public static final int FEWEST = 10;

    private final int kept;
    private final Supplier<WatchedRun> runs;
    private final Consumer<Told> told;
    private final Map<Oddity, Long> odd = new EnumMap<>(Oddity.class);
    private final Map<String, Integer> tasks = new HashMap<>();
    /** Those that wait, in the order in which they arrived. */
    private final Map<String, Integer> waiting = new LinkedHashMap<>();
    /** Agents that say that they work though no event says on what: nothing is suggested to them. */
    private final Set<String> elsewhere = new HashSet<>();

    private @Nullable WatchedRun run;
    private long lines;
    private long arrived;
    private long assigned;
    private long agreed;
    private long completed;
    private long forgotten;

    /**
     * A fleet of which nothing is known.
     *
     * @param kept how many tasks are kept, from {@link #FEWEST} to {@link #TASKS}
     * @param runs makes a run without agents, tasks and roles, in its opening state; again whenever there is no more room
     * @param told gets what came of each line
     */
    public WatchedFleet(int kept, Supplier<WatchedRun> runs, Consumer<Told> told) {
        if (kept < FEWEST || kept > TASKS) {
            throw new IllegalArgumentException("kept must be from " + FEWEST + " to " + TASKS + ": " + kept);
        }
        this.kept = kept;
        this.runs = runs;
        this.told = told;
        for (Oddity why : Oddity.values()) {
            odd.put(why, 0L);
        }
    }

    /** The scenario of a watched run: nobody is there, and nothing is to be done, until an event says so. */
    public static Scenario scenario(
            String title, TimeUnit unit, @Nullable LocalDateTime startsAt, StrategySpec strategy) {
        Scenario plain = Scenario.named(title);
        return new Scenario(
                title,
                plain.description(),
                unit,
                startsAt,
                plain.seed(),
                strategy,
                plain.dispatch(),
                plain.queue(),
                plain.refresh(),
                plain.roles(),
                plain.agents(),
                plain.tasks(),
                plain.arrivals(),
                plain.timeline(),
                plain.run(),
                plain.targets());
    }

    private WatchedRun opened() {
        WatchedRun next = runs.get();
        next.apply(new Command.Automatic(false));
        next.apply(new Command.Watch());
        return next;
    }

    // ---- what is known

    /** The run as it stands, begun by the first event. Another one when there was no more room. */
    public WatchedRun run() {
        WatchedRun known = run;
        if (known == null) {
            known = opened();
            run = known;
        }
        return known;
    }

    private Simulation now() {
        return run().simulation();
    }

    /** How much was seen so far. */
    public WatchCounts counts() {
        return new WatchCounts(lines, arrived, assigned, agreed, completed, forgotten, odd);
    }

    /** How many tasks are kept now, finished ones among them. */
    public int tasksKept() {
        return tasks.size();
    }

    /** The first so many tasks that wait, in the order in which they arrived, and to whom the strategy would give each if it were the next. */
    public List<Waits> waiting(int limit) {
        Simulation now = now();
        return waiting.entrySet().stream()
                .limit(limit)
                .map(entry -> new Waits(
                        entry.getKey(),
                        now.roleName(now.taskRole(entry.getValue())),
                        now.taskReady(entry.getValue()),
                        suggestion(entry.getValue())))
                .toList();
    }

    private Suggestion suggestion(int task) {
        int agent = now().suggestion(task);
        return agent < 0 ? Suggestion.none(now().whyWaiting(task)) : Suggestion.of(now().agentName(agent));
    }

    // ---- lines

    /** Does what the next line of the stream says, as far as that can be. */
    public void take(EventLine next) {
        lines++;
        switch (next) {
            case UnfitLine unfit -> odd(unfit.line(), unfit.why(), unfit.words());
            case FleetEvent event -> happen(event);
        }
    }

    private void happen(FleetEvent event) {
        double now = now().now();
        if (event.time() < now) {
            odd(event.line(), Oddity.LATE, "it happened before the last one; it is taken as happening with that");
        }
        run().rest(Math.max(now, event.time()));
        switch (event) {
            case FleetEvent.Agent agent -> agent(agent);
            case FleetEvent.Arrived task -> arrived(task);
            case FleetEvent.Assigned task -> assigned(task);
            case FleetEvent.Completed task -> completed(task);
        }
    }

    private void odd(long line, Oddity why, String words) {
        odd.merge(why, 1L, Long::sum);
        told.accept(new Told.Odd(line, why, Words.harmless(words)));
    }

    // ---- agents

    private void agent(FleetEvent.Agent event) {
        Simulation now = now();
        int number = now.agentNumber(event.agent());
        if (number < 0) {
            join(event);
            return;
        }
        String role = now.roleName(now.agentRole(number));
        if (event.role() != null && !event.role().equals(role)) {
            odd(event.line(), Oddity.CONTRADICTORY, event.agent() + " has the role " + role + " and keeps it");
            return;
        }
        FleetEvent.Status before = status(number);
        FleetEvent.Status next = event.status() == null ? before : event.status();
        if (next == before) {
            odd(event.line(), Oddity.REPEATED, event.agent() + " is known as " + before.key());
            return;
        }
        become(number, event.agent(), next);
        told.accept(new Told.Agent(now.now(), event.agent(), role, next, false));
    }

    private void join(FleetEvent.Agent event) {
        String role = event.role();
        if (role == null) {
            odd(event.line(), Oddity.UNKNOWN, event.agent() + " was never announced: its first line needs a role");
            return;
        }
        if (now().agentCount() >= AGENTS) {
            odd(event.line(), Oddity.TOO_MANY, "there are " + AGENTS + " agents already");
            return;
        }
        if (oneRoleTooMany(event.line(), role)) {
            return;
        }
        FleetEvent.Status status = event.status() == null ? FleetEvent.Status.IDLE : event.status();
        act(new Command.AddAgent(agentOf(event.agent(), role, status != FleetEvent.Status.IDLE)));
        if (status == FleetEvent.Status.WORKING) {
            elsewhere.add(event.agent());
        }
        told.accept(new Told.Agent(now().now(), event.agent(), role, status, true));
    }

    private boolean oneRoleTooMany(long line, String role) {
        boolean many = now().roleCount() >= ROLES && now().roleNumber(role) < 0;
        if (many) {
            odd(line, Oddity.TOO_MANY, "there are " + ROLES + " roles already");
        }
        return many;
    }

    private static AgentSpec agentOf(String name, String role, boolean stopped) {
        return new AgentSpec(name, role, stopped, 1, 1, 1, List.of(), 0);
    }

    private FleetEvent.Status status(int agent) {
        Simulation now = now();
        if (elsewhere.contains(now.agentName(agent))) {
            return FleetEvent.Status.WORKING;
        }
        return now.stopped(agent)
                ? FleetEvent.Status.STOPPED
                : now.workload(agent) > 0 ? FleetEvent.Status.WORKING : FleetEvent.Status.IDLE;
    }

    private void become(int number, String name, FleetEvent.Status next) {
        boolean stopped = now().stopped(number);
        boolean has = now().workload(number) > 0;
        // Who works on something unknown must be passed over by the strategy, and only who is stopped is.
        boolean stop = next == FleetEvent.Status.STOPPED || next == FleetEvent.Status.WORKING && !has;
        if (stop && !stopped) {
            act(new Command.Stop(name));
            // what it had not begun waits again
            requeue();
        } else if (!stop && stopped) {
            act(new Command.Resume(name));
        }
        if (next == FleetEvent.Status.WORKING && !has) {
            elsewhere.add(name);
        } else {
            elsewhere.remove(name);
        }
    }

    private void requeue() {
        Simulation now = now();
        if (now.waiting() != waiting.size()) {
            tasks.forEach((id, task) -> {
                if (now.taskState(task) == TaskState.PENDING) {
                    waiting.put(id, task);
                }
            });
        }
    }

    // ---- tasks

    private void arrived(FleetEvent.Arrived event) {
        if (tasks.containsKey(event.task())) {
            odd(event.line(), Oddity.REPEATED, event.task() + " arrived before");
            return;
        }
        if (oneRoleTooMany(event.line(), event.role())) {
            return;
        }
        if (tasks.size() >= kept && !beginAnew()) {
            odd(
                    event.line(),
                    Oddity.TOO_MANY,
                    kept + " tasks are kept, and most of them are not completed: there is no room for " + event.task());
            return;
        }
        double effort = event.effort() == null ? 1 : event.effort();
        int task = add(TaskSpec.of(event.task(), event.role(), effort));
        arrived++;
        told.accept(new Told.Arrived(now().now(), event.task(), event.role(), suggestion(task)));
    }

    private int add(TaskSpec spec) {
        int task = now().taskCount();
        act(new Command.AddTask(spec));
        tasks.put(spec.id(), task);
        waiting.put(spec.id(), task);
        return task;
    }

    private void assigned(FleetEvent.Assigned event) {
        Simulation now = now();
        Integer task = tasks.get(event.task());
        int agent = now.agentNumber(event.agent());
        if (task == null || agent < 0) {
            unknown(event.line(), task == null ? event.task() : event.agent(), task == null);
            return;
        }
        TaskState state = now.taskState(task);
        if (state != TaskState.PENDING) {
            boolean over = state != TaskState.ASSIGNED && state != TaskState.IN_PROGRESS;
            String has = over ? "" : now.agentName(now.taskAgent(task));
            if (over || has.equals(event.agent())) {
                odd(event.line(), Oddity.REPEATED, event.task() + (over ? " is over" : " is with " + has));
            } else {
                odd(
                        event.line(),
                        Oddity.CONTRADICTORY,
                        event.task() + " is with " + has + " and stays there: only a task that waits is assigned");
            }
            return;
        }
        if (!now.canTake(agent, now.taskRole(task))) {
            odd(
                    event.line(),
                    Oddity.CONTRADICTORY,
                    event.agent() + " takes no " + now.roleName(now.taskRole(task)) + " tasks: " + event.task()
                            + " goes on waiting");
            return;
        }
        free(event, agent);
        Suggestion suggestion = suggestion(task);
        if (now.full(agent)) {
            odd(
                    event.line(),
                    Oddity.CONTRADICTORY,
                    event.agent() + " has a task already: " + event.task() + " waits there until that is completed");
        }
        give(event.task(), event.agent(), now.full(agent));
        assigned++;
        Told.Assigned went = new Told.Assigned(now.now(), event.task(), event.agent(), suggestion);
        agreed += went.agrees() ? 1 : 0;
        told.accept(went);
    }

    /** Who gets a task is not stopped, and what it worked on without a word is over. */
    private void free(FleetEvent.Assigned event, int agent) {
        if (elsewhere.remove(event.agent())) {
            act(new Command.Resume(event.agent()));
        } else if (now().stopped(agent)) {
            odd(event.line(), Oddity.CONTRADICTORY, event.agent() + " was stopped, and is no longer");
            act(new Command.Resume(event.agent()));
        }
    }

    /** An agent that has a task is given another one only where assignment does not ask whether it is idle. */
    private void give(String task, String agent, boolean full) {
        if (full) {
            Dispatch before = now().dispatch();
            act(new Command.SwitchDispatch(Dispatch.IMMEDIATE));
            act(new Command.Assign(task, agent));
            act(new Command.SwitchDispatch(before));
        } else {
            act(new Command.Assign(task, agent));
        }
        waiting.remove(task);
    }

    private void completed(FleetEvent.Completed event) {
        Simulation now = now();
        Integer task = tasks.get(event.task());
        if (task == null) {
            unknown(event.line(), event.task(), true);
            return;
        }
        TaskState state = now.taskState(task);
        String has = now.taskAgent(task) < 0 ? null : now.agentName(now.taskAgent(task));
        switch (state) {
            case IN_PROGRESS -> {
                if (event.agent() != null && !event.agent().equals(has)) {
                    odd(event.line(), Oddity.CONTRADICTORY, event.task() + " was with " + has);
                }
                act(new Command.Complete(event.task()));
            }
            case ASSIGNED, PENDING, BLOCKED, FUTURE -> {
                odd(
                        event.line(),
                        Oddity.CONTRADICTORY,
                        event.task()
                                + (state == TaskState.ASSIGNED
                                        ? " was not the task that " + has + " had first: it is taken out"
                                        : " was never assigned: it is taken out"));
                act(new Command.RemoveTask(event.task()));
                waiting.remove(event.task());
            }
            case COMPLETED, ABANDONED, REMOVED -> {
                odd(event.line(), Oddity.REPEATED, event.task() + " is over");
                return;
            }
        }
        completed++;
        told.accept(new Told.Completed(now.now(), event.task(), has));
    }

    private void unknown(long line, String name, boolean task) {
        odd(
                line,
                Oddity.UNKNOWN,
                task ? "no task " + name + " arrived, or it is forgotten" : "no agent " + name + " was announced");
    }

    // ---- room

    /** Who was given what, and when. */
    private record Held(double time, String task, String agent) {}

    /** Begins another run with what is not over. Whether that makes room enough for it to be worth the trouble. */
    private boolean beginAnew() {
        Simulation old = now();
        List<TaskSpec> unfinished = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (int task = 0; task < old.taskCount(); task++) {
            TaskState state = old.taskState(task);
            if (state == TaskState.PENDING || state == TaskState.ASSIGNED || state == TaskState.IN_PROGRESS) {
                unfinished.add(again(old, task));
                if (state != TaskState.PENDING) {
                    boolean begun = state == TaskState.IN_PROGRESS;
                    double since = begun ? old.taskBegun(task) : old.now();
                    held.add(new Held(since, old.taskId(task), old.agentName(old.taskAgent(task))));
                }
            }
        }
        if (unfinished.size() > kept / 2) {
            return false;
        }
        held.sort(Comparator.comparingDouble(Held::time));
        long gone = tasks.size() - unfinished.size();
        forgotten += gone;
        tasks.clear();
        waiting.clear();
        run = opened();
        repeat(old, unfinished, held);
        told.accept(new Told.Anew(old.now(), gone));
        return true;
    }

    private static TaskSpec again(Simulation old, int task) {
        return new TaskSpec(
                old.taskId(task),
                old.roleName(old.taskRole(task)),
                null,
                0,
                1,
                old.taskArrival(task),
                old.taskEffort(task),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** Agents, arrivals and assignments once more, at their own times; who is stopped is so only now. */
    private void repeat(Simulation old, List<TaskSpec> unfinished, List<Held> held) {
        double from = unfinished.isEmpty() ? old.now() : unfinished.getFirst().arrival();
        run().rest(from);
        for (int agent : old.roster()) {
            act(new Command.AddAgent(agentOf(old.agentName(agent), old.roleName(old.agentRole(agent)), false)));
        }
        int next = 0;
        for (Held one : held) {
            while (next < unfinished.size() && unfinished.get(next).arrival() <= one.time()) {
                arrive(unfinished.get(next++));
            }
            run().rest(one.time());
            int agent = now().agentNumber(one.agent());
            give(one.task(), one.agent(), now().full(agent));
        }
        while (next < unfinished.size()) {
            arrive(unfinished.get(next++));
        }
        run().rest(old.now());
        for (int agent : old.roster()) {
            if (old.stopped(agent)) {
                act(new Command.Stop(old.agentName(agent)));
            }
        }
    }

    private void arrive(TaskSpec task) {
        run().rest(task.arrival());
        add(task);
    }

    /** What may be refused is looked at before, so a refusal is a fault of this class. */
    private void act(Command command) {
        Outcome outcome = run().apply(command);
        if (!outcome.done()) {
            throw new IllegalStateException(command + " was refused: " + outcome.reason());
        }
    }
}
