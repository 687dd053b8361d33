package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a fleet says of its agents is what a list of their tasks says, whatever happened to them: random histories, each from its seed. All
 * numbers are sums of powers of two, so that both are exact.
 */
class FleetFiguresTest {
    private static final int STEPS = 400;
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areThoseOfTheTasks(long seed) {
        new History(seed, false).run();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void areThoseOfTheLastRefreshWhereTheyAreStale(long seed) {
        new History(seed, true).run();
    }

    private static final class Held {
        final double weight;
        final double effort;
        double begun = Double.NaN;
        boolean overrun;

        Held(double weight, double effort) {
            this.weight = weight;
            this.effort = effort;
        }

        boolean waits() {
            return Double.isNaN(begun);
        }
    }

    private static final class Model {
        final List<Held> tasks = new ArrayList<>();
        final double speed;
        int initial;
        long assignments;
        long lastAssigned;
        double lastCompleted = NEVER;
        double served;
        int seenWorkload;
        double seenWeight;
        double seenBacklog;

        Model(double speed, int initial) {
            this.speed = speed;
            this.initial = initial;
            see(0);
        }

        int workload() {
            return initial + tasks.size();
        }

        double weight() {
            return initial + tasks.stream().mapToDouble(task -> task.weight).sum();
        }

        double backlog(double now) {
            return initial
                    + tasks.stream()
                            .mapToDouble(task -> task.waits()
                                    ? task.effort
                                    : task.overrun ? 0 : task.effort - (now - task.begun) * speed)
                            .sum();
        }

        long draining() {
            return tasks.stream().filter(task -> !task.waits() && !task.overrun).count();
        }

        long inService() {
            return tasks.stream().filter(task -> !task.waits()).count();
        }

        double timeInService(double now) {
            return served
                    + tasks.stream()
                            .filter(task -> !task.waits())
                            .mapToDouble(task -> now - task.begun)
                            .sum();
        }

        void see(double now) {
            seenWorkload = workload();
            seenWeight = weight();
            seenBacklog = backlog(now);
        }
    }

    private static final class History {
        private final long seed;
        private final boolean stale;
        private final Random random;
        private final Fleet fleet;
        private final List<Model> models = new ArrayList<>();
        private Strategy strategy = create("least-work");
        private long sequence;
        private double now;

        History(long seed, boolean stale) {
            this.seed = seed;
            this.stale = stale;
            random = new Random(seed);
            fleet = new Fleet(strategy, new RandomSource(seed), stale);
            IntStream.range(0, 6).forEach(role -> assertThat(fleet.addRole()).isEqualTo(role));
        }

        private static Strategy create(String name) {
            return Strategies.create(StrategySpec.of(name));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                now += random.nextInt(3) * .25;
                fleet.time(now);
                overrun();
                if (models.size() < 20 && (models.isEmpty() || random.nextInt(10) == 0)) {
                    join();
                }
                act(random.nextInt(models.size()), random.nextInt(13));
                check("seed %d, step %d".formatted(seed, step));
            }
        }

        /** As the engine does: at the time when what strategies see of an effort is used up. */
        private void overrun() {
            for (int agent = 0; agent < models.size(); agent++) {
                for (Held task : models.get(agent).tasks) {
                    if (!task.waits() && !task.overrun && (now - task.begun) * models.get(agent).speed >= task.effort) {
                        task.overrun = true;
                        fleet.overran(agent, task.effort, task.begun);
                    }
                }
            }
        }

        private void join() {
            double speed = (1 << random.nextInt(3)) / 2.0;
            int initial = random.nextInt(3);
            int agent = fleet.add(
                    "agent-" + models.size(),
                    new int[] {models.size() % 6, (models.size() + 1) % 6},
                    4,
                    speed,
                    initial);
            assertThat(agent).isEqualTo(models.size());
            models.add(new Model(speed, initial));
            fleet.candidate(agent, random.nextBoolean());
        }

        private void act(int agent, int kind) {
            Model model = models.get(agent);
            switch (kind) {
                case 0, 1, 2, 3 -> assign(agent, model);
                case 4, 5, 6 ->
                    first(model, true).ifPresent(i -> {
                        Held task = model.tasks.get(i);
                        task.begun = now;
                        fleet.began(agent, task.effort);
                    });
                case 7 ->
                    first(model, false).ifPresent(i -> {
                        Held done = complete(model, i);
                        fleet.completed(
                                agent, done.weight, done.effort, done.begun, done.overrun, random.nextBoolean());
                    });
                case 8 ->
                    first(model, true).ifPresent(i -> {
                        Held back = model.tasks.remove(i);
                        fleet.returned(agent, back.weight, back.effort, random.nextBoolean());
                    });
                case 9 -> {
                    int forgotten = random.nextInt(model.initial + 1);
                    model.initial -= forgotten;
                    fleet.forget(agent, forgotten);
                }
                case 10 -> passOn(agent, model);
                case 11 -> goOn(agent, model);
                default -> {
                    fleet.refresh(now);
                    models.forEach(seen -> seen.see(now));
                    if (random.nextInt(4) == 0) {
                        change();
                    }
                }
            }
        }

        private void assign(int agent, Model model) {
            Held task = task();
            model.tasks.add(task);
            model.assignments++;
            model.lastAssigned = ++sequence;
            fleet.assigned(agent, agent % 6, task.weight, task.effort, random.nextBoolean());
            assertThat(fleet.lastOf(agent % 6)).isEqualTo(agent);
        }

        private void passOn(int agent, Model model) {
            first(model, false).ifPresent(i -> {
                Held task = model.tasks.get(i);
                if (!task.overrun) {
                    complete(model, i);
                    Held next = task();
                    next.begun = now;
                    model.tasks.add(next);
                    model.assignments++;
                    model.lastAssigned = ++sequence;
                    fleet.passedOn(agent, agent % 6, task.weight, task.effort, task.begun, next.weight, next.effort);
                    assertThat(fleet.lastOf(agent % 6)).isEqualTo(agent);
                }
            });
        }

        private void goOn(int agent, Model model) {
            first(model, false)
                    .ifPresent(i -> first(model, true).ifPresent(w -> {
                        Held next = model.tasks.get(w);
                        if (!model.tasks.get(i).overrun) {
                            Held done = complete(model, i);
                            next.begun = now;
                            fleet.wentOn(
                                    agent, done.weight, done.effort, done.begun, random.nextBoolean(), next.effort);
                        }
                    }));
        }

        private Held task() {
            return new Held((1 + random.nextInt(4)) * .5, (1 + random.nextInt(16)) * .25);
        }

        private Held complete(Model model, int i) {
            Held done = model.tasks.remove(i);
            model.served += now - done.begun;
            model.lastCompleted = now;
            return done;
        }

        private static OptionalInt first(Model model, boolean waiting) {
            return IntStream.range(0, model.tasks.size())
                    .filter(i -> model.tasks.get(i).waits() == waiting)
                    .findFirst();
        }

        /** Another strategy, and what it looks at that the one before did not. */
        private void change() {
            strategy = create(random.nextBoolean() ? "least-work" : "least-loaded");
            fleet.strategy(strategy);
            assertThat(fleet.recount()).isEqualTo(stale || strategy.seesWork());
            for (int agent = 0; (stale || strategy.seesWork()) && agent < models.size(); agent++) {
                for (Held task : models.get(agent).tasks) {
                    fleet.recounted(agent, task.weight, task.effort, task.begun);
                    if (task.overrun) {
                        fleet.overran(agent, task.effort, task.begun);
                    }
                }
            }
        }

        private void check(String when) {
            assertThat(fleet.assignments()).as(when).isEqualTo(sequence);
            for (int agent = 0; agent < models.size(); agent++) {
                Model model = models.get(agent);
                String who = when + ", agent " + agent;
                assertThat(fleet.currentWorkload(agent)).as(who).isEqualTo(model.workload());
                assertThat(fleet.workload(agent)).as(who).isEqualTo(stale ? model.seenWorkload : model.workload());
                assertThat(fleet.assignments(agent)).as(who).isEqualTo(model.assignments);
                assertThat(fleet.lastAssigned(agent)).as(who).isEqualTo(model.lastAssigned);
                assertThat(fleet.lastCompleted(agent)).as(who).isEqualTo(model.lastCompleted);
                assertThat(fleet.inService(agent)).as(who).isEqualTo((int) model.inService());
                assertThat(fleet.timeInService(agent)).as(who).isEqualTo(model.timeInService(now));
                if (stale || strategy.seesWork()) {
                    assertThat(fleet.weight(agent)).as(who).isEqualTo(stale ? model.seenWeight : model.weight());
                    assertThat(fleet.backlog(agent)).as(who).isEqualTo(stale ? model.seenBacklog : model.backlog(now));
                    assertThat(fleet.drain(agent)).as(who).isEqualTo(stale ? 0 : model.draining() * model.speed);
                }
            }
        }
    }
}
