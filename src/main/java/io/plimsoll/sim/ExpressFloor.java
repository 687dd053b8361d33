package io.plimsoll.sim;

import io.plimsoll.balance.Fleet;
import io.plimsoll.sim.model.Dispatch;
import java.util.Arrays;

/**
 * What the short way keeps of the floor while it goes on: tasks, agents and roles as small objects that hold what is needed and no more. Moves
 * them in from the floor, and out again, so that everything is as the floor would have left it.
 */
abstract sealed class ExpressFloor permits Express {
    final Floor floor;
    final Fleet fleet;
    final CompletionTree completions;
    final Arrivals arrivals;
    final ExpressStream[] streams;
    ExpressRole[] roles = new ExpressRole[0];
    ExpressAgent[] agents = new ExpressAgent[0];
    /** The tasks in service, by leaf. */
    ExpressTask[] serving = new ExpressTask[0];
    /** Whose they are. */
    ExpressAgent[] servers = new ExpressAgent[0];

    int waiting;
    /** The number in scenario order of the next task that arrives. */
    long order;

    long starts;
    double lastCompletion;
    double origin;
    boolean whenIdle;

    ExpressFloor(Floor floor, Arrivals arrivals, int streams) {
        this.floor = floor;
        this.arrivals = arrivals;
        fleet = floor.fleet;
        completions = floor.completions;
        this.streams = new ExpressStream[streams];
    }

    final void enter() {
        makeRoom();
        whenIdle = floor.dispatch == Dispatch.WHEN_IDLE;
        origin = floor.agents.origin();
        starts = floor.starts;
        order = floor.tasks.nextOrder();
        lastCompletion = floor.lastCompletion;
        for (ExpressStream stream : streams) {
            stream.numberBefore = stream.source.number;
        }
        for (ExpressRole role : roles) {
            role.arrived = 0;
            role.unfinishedBefore = 0;
            role.unfinishedAfter = 0;
        }
        for (ExpressAgent agent : agents) {
            floor.agents.lend(agent);
        }
        for (int leaf = 0; leaf < completions.leaves(); leaf++) {
            if (completions.occupied(leaf)) {
                int task = completions.task(leaf);
                serving[leaf] = known(task);
                servers[leaf] = agents[floor.tasks.agent[task]];
            }
        }
        waiting = 0;
        for (ExpressRole role : roles) {
            waiting += floor.waiting.length(role.role);
            move(floor.waiting, role.role, role);
        }
        for (ExpressAgent agent : agents) {
            move(floor.own, agent.agent, agent);
        }
        floor.tasks.clear();
    }

    /** An object for each role, stream and agent that has none yet. */
    private void makeRoom() {
        int known = roles.length;
        if (known < floor.roles.size()) {
            roles = Arrays.copyOf(roles, floor.roles.size());
        }
        for (int role = known; role < roles.length; role++) {
            roles[role] = new ExpressRole(role, floor.measures);
        }
        for (int i = known == 0 ? 0 : streams.length; i < streams.length; i++) {
            StreamSource source = arrivals.source(i);
            streams[i] = new ExpressStream(i, source, roles[source.role]);
        }
        known = agents.length;
        if (known < floor.agents.size()) {
            agents = Arrays.copyOf(agents, floor.agents.size());
        }
        for (int agent = known; agent < agents.length; agent++) {
            int[] able = floor.agents.roles[agent];
            ExpressRole[] all = new ExpressRole[able.length];
            Arrays.setAll(all, i -> roles[able[i]]);
            agents[agent] = new ExpressAgent(agent, all);
        }
        makeLeaves();
    }

    /** Room for the tasks in service. */
    final void makeLeaves() {
        if (serving.length < completions.leaves()) {
            serving = Arrays.copyOf(serving, completions.leaves());
            servers = Arrays.copyOf(servers, completions.leaves());
        }
    }

    private void move(TaskQueues from, int queue, ExpressQueue to) {
        while (from.length(queue) > 0) {
            int task = from.first(queue);
            from.remove(queue, task);
            to.add(known(task));
        }
    }

    private ExpressTask known(int slot) {
        Tasks tasks = floor.tasks;
        ExpressTask task = streams[tasks.stream[slot]].task();
        task.number = tasks.number[slot];
        task.order = tasks.order[slot];
        task.ready = tasks.ready[slot];
        task.effort = tasks.effort[slot];
        task.begun = tasks.begun[slot];
        task.role.unfinishedBefore++;
        return task;
    }

    final void leave(double now) {
        floor.starts = starts;
        floor.lastCompletion = lastCompletion;
        for (ExpressStream stream : streams) {
            stream.role.arrived += stream.source.number - stream.numberBefore;
        }
        for (ExpressRole role : roles) {
            floor.tasks.passOver(role.arrived);
            floor.roles.total[role.role] += role.arrived;
            floor.measures.ready(role.role, now, role.arrived);
            while (!role.isEmpty()) {
                floor.waiting.add(role.role, restore(role.take()));
            }
        }
        for (ExpressAgent agent : agents) {
            floor.agents.takeBack(agent);
            long assignment = fleet.assignments() - (agent.held - agent.inService);
            while (!agent.isEmpty()) {
                int task = restore(agent.take());
                floor.tasks.agent[task] = agent.agent;
                floor.tasks.assigned[task] = ++assignment;
                floor.tasks.state(task, TaskState.ASSIGNED);
                floor.own.add(agent.agent, task);
            }
        }
        for (int leaf = 0; leaf < completions.leaves(); leaf++) {
            if (completions.occupied(leaf)) {
                inService(leaf);
            }
        }
        for (ExpressRole role : roles) {
            floor.completed += role.completed();
            floor.roles.completed[role.role] += role.completed();
        }
        if (!Double.isNaN(now)) {
            floor.time(now);
        }
    }

    private void inService(int leaf) {
        ExpressTask known = serving[leaf];
        int task = restore(known);
        completions.name(leaf, task);
        floor.tasks.leaf[task] = leaf;
        floor.tasks.agent[task] = servers[leaf].agent;
        floor.tasks.begun[task] = known.begun;
        floor.tasks.state(task, TaskState.IN_PROGRESS);
    }

    private int restore(ExpressTask known) {
        int task = floor.tasks.restore(known);
        known.role.unfinishedAfter++;
        known.stream.free(known);
        return task;
    }
}
