package io.plimsoll.sim;

import io.plimsoll.balance.Choice;
import io.plimsoll.balance.Choice.Ranked;
import io.plimsoll.balance.Request;
import io.plimsoll.balance.Scores;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.Strategy;
import io.plimsoll.balance.StrategyFault;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.balance.Supposed;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.Decision.TieBreak;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.PassedOver.Reason;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Blocker;
import io.plimsoll.sim.why.Waiting.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts into names and figures how the run stands at this instant, for whoever asks why. Whom a strategy chooses it asks the fleet, which asks
 * the strategy itself; nothing of that is decided here. Changes nothing.
 */
final class Explainer {
    private final Engine engine;
    private final Floor floor;
    private final Tasks tasks;
    private final Agents agents;

    Explainer(Engine engine) {
        this.engine = engine;
        floor = engine.floor;
        tasks = floor.tasks;
        agents = floor.agents;
    }

    // ---- why this agent

    Decision decision(int task, int named, boolean others) {
        int role = tasks.role[task];
        Request request = new Asked(tasks).about(task);
        Choice choice = floor.fleet.explain(role, request);
        List<Candidate> candidates =
                choice.ranking().stream().map(this::candidate).toList();
        int tied = tied(choice);
        int last = floor.fleet.lastOf(role);
        TaskSpec spec = tasks.spec[task];
        return new Decision(
                floor.fleet.assignments() + 1,
                tasks.id(task),
                spec == null ? null : spec.title(),
                floor.roles.name[role],
                floor.now,
                tasks.ready[task],
                floor.strategy,
                floor.dispatch,
                agents.name[named < 0 ? choice.agent() : named],
                agents.name[choice.agent()],
                named >= 0,
                choice.chance(),
                names(choice.drawn()),
                measure(choice.scores()),
                candidates,
                passedOver(role, true),
                tied,
                tied == 1
                        ? TieBreak.NONE
                        : candidates.get(1).lastGiven() == 0 ? TieBreak.ROSTER : TieBreak.LEAST_RECENTLY_ASSIGNED,
                last < 0 ? null : agents.name[last],
                engine.seen(),
                floor.error(),
                others ? others(role, request) : List.of());
    }

    private static @Nullable Measure measure(@Nullable Scores scores) {
        return scores == null ? null : new Measure(scores.title(), scores.unit(), scores.largest(), scores.passing());
    }

    private Candidate candidate(Ranked ranked) {
        int agent = ranked.agent();
        return new Candidate(
                agents.name[agent],
                Double.isNaN(ranked.score()) ? null : (Double) ranked.score(),
                ranked.drawn(),
                ranked.considered(),
                agents.workload(agent),
                floor.fleet.lastAssigned(agent));
    }

    /** How many the strategy could only tell apart by the tie rule, its choice counted. */
    private static int tied(Choice choice) {
        double best = choice.ranking().getFirst().score();
        return (int) Math.max(
                1,
                choice.ranking().stream()
                        .filter(ranked -> ranked.considered() && ranked.score() == best)
                        .count());
    }

    private List<String> names(List<Integer> numbers) {
        return numbers.stream().map(agent -> agents.name[agent]).toList();
    }

    private List<Decision.Other> others(int role, Request request) {
        Map<Double, Supposed> views = new HashMap<>();
        List<Decision.Other> others = new ArrayList<>();
        for (StrategyProvider provider : Strategies.all()) {
            if (!provider.name().equals(floor.strategy.name())) {
                other(StrategySpec.of(provider.name()), role, request, views).ifPresent(others::add);
            }
        }
        return others;
    }

    /** One that fails was not asked to decide anything: it is left out. */
    private Optional<Decision.Other> other(StrategySpec spec, int role, Request request, Map<Double, Supposed> views) {
        try {
            Strategy rule = Strategies.create(spec);
            Choice choice = views.computeIfAbsent(rule.error(), floor::suppose).choose(rule, role, request);
            return Optional.of(
                    new Decision.Other(spec, agents.name[choice.agent()], choice.chance(), names(choice.drawn())));
        } catch (StrategyFault e) {
            return Optional.empty();
        }
    }

    /** Who cannot have a task of a role now, in roster order; of those who do not take it only if all are wanted. */
    private List<PassedOver> passedOver(int role, boolean all) {
        List<PassedOver> found = new ArrayList<>();
        for (int agent : engine.roster.order()) {
            boolean takes = agents.canTake(agent, role);
            if (takes ? !floor.fleet.isCandidate(agent) : all) {
                found.add(new PassedOver(
                        agents.name[agent],
                        takes ? reason(agent) : Reason.ROLE,
                        agents.held(agent),
                        agents.capacity[agent]));
            }
        }
        return found;
    }

    private Reason reason(int agent) {
        boolean busy = agents.inService(agent) > 0;
        if (!agents.onRoster[agent]) {
            return busy ? Reason.LEAVING : Reason.LEFT;
        }
        if (agents.stopped[agent]) {
            return busy ? Reason.DRAINING : Reason.STOPPED;
        }
        return Reason.FULL;
    }

    // ---- why nobody

    Waiting waiting(int task) {
        TaskState state = tasks.state(task);
        int role = tasks.role[task];
        Cause cause = cause(state, role);
        TaskSpec spec = tasks.spec[task];
        boolean ready = state == TaskState.PENDING;
        return new Waiting(
                tasks.id(task),
                spec == null ? null : spec.title(),
                floor.roles.name[role],
                floor.now,
                cause,
                ready ? tasks.ready[task] : tasks.arrival[task],
                ready ? tasks.deadline[task] : Double.POSITIVE_INFINITY,
                ready ? ahead(task) : 0,
                cause == Cause.BLOCKED && spec != null ? blockers(spec) : List.of(),
                cause == Cause.NO_IDLE_AGENTS || cause == Cause.NO_AGENTS ? passedOver(role, false) : List.of());
    }

    private Cause cause(TaskState state, int role) {
        return switch (state) {
            case FUTURE -> Cause.NOT_ARRIVED;
            case BLOCKED -> Cause.BLOCKED;
            case PENDING -> causeOfWaiting(role);
            case COMPLETED -> Cause.COMPLETED_BEFORE;
            case ABANDONED -> Cause.ABANDONED;
            case REMOVED -> Cause.REMOVED;
            case ASSIGNED, IN_PROGRESS -> throw new IllegalArgumentException("somebody has the task");
        };
    }

    private Cause causeOfWaiting(int role) {
        if (candidates(role) > 0) {
            return engine.closed() ? Cause.ENDED : floor.automatic ? Cause.OPENING : Cause.BY_HAND;
        }
        return floor.roles.able[role] == 0 ? Cause.NO_AGENTS : Cause.NO_IDLE_AGENTS;
    }

    /** How many can take a task of a role now; not asked of the fleet, whose index is left alone. */
    private int candidates(int role) {
        return (int) IntStream.range(0, agents.size())
                .filter(agent -> agents.canTake(agent, role) && floor.fleet.isCandidate(agent))
                .count();
    }

    private int ahead(int task) {
        return (int) IntStream.range(0, tasks.size())
                .filter(other -> tasks.role[other] == tasks.role[task]
                        && tasks.state(other) == TaskState.PENDING
                        && other != task
                        && floor.waiting.before(other, task))
                .count();
    }

    private List<Blocker> blockers(TaskSpec spec) {
        List<Blocker> found = new ArrayList<>();
        for (String id : spec.dependsOn()) {
            int on = engine.book.slot(id);
            if (tasks.state(on) != TaskState.COMPLETED) {
                boolean has = tasks.state(on) == TaskState.ASSIGNED || tasks.state(on) == TaskState.IN_PROGRESS;
                found.add(new Blocker(id, tasks.state(on).label(), has ? agents.name[tasks.agent[on]] : null));
            }
        }
        return found;
    }

    // ---- who is next

    List<NextInLine> next() {
        Strategy rule = Strategies.create(floor.strategy);
        Supposed view = floor.suppose(rule.error());
        List<NextInLine> found = new ArrayList<>();
        for (int role = 0; role < floor.roles.size(); role++) {
            if (floor.roles.able[role] > 0 || floor.needed(role)) {
                found.add(next(role, rule, view));
            }
        }
        return found;
    }

    private NextInLine next(int role, Strategy rule, Supposed view) {
        String name = floor.roles.name[role];
        int task = floor.waiting.length(role) > 0 ? floor.waiting.first(role) : -1;
        String id = task < 0 ? null : tasks.id(task);
        int candidates = candidates(role);
        if (candidates == 0) {
            return new NextInLine(name, id, null, false, false, 0, floor.whyWaiting(role));
        }
        AnyTask any = new AnyTask();
        Choice choice = view.choose(rule, role, task < 0 ? any : new Asked(tasks).about(task));
        boolean byTask = any.asked();
        return new NextInLine(
                name, id, byTask ? null : agents.name[choice.agent()], choice.chance(), byTask, candidates, null);
    }

    /** A task of which nothing is known yet, and which remembers whether somebody wanted to know. */
    private static final class AnyTask implements Request {
        private boolean asked;

        boolean asked() {
            return asked;
        }

        @Override
        public String id() {
            asked = true;
            return "";
        }

        @Override
        public @Nullable String affinity() {
            asked = true;
            return null;
        }

        @Override
        public double weight() {
            asked = true;
            return 1;
        }

        @Override
        public double effort() {
            asked = true;
            return 1;
        }
    }
}
