package io.plimsoll.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.wire.Wire;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.report.CompareCsv;
import io.plimsoll.report.CompareReport;
import io.plimsoll.report.Provenance;
import io.plimsoll.report.study.JsonWire;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real processes, some of them killed: what comes out is what one core alone would have said, to the byte. */
class WorkerPoolTest {
    private static final Wire WIRE = new JsonWire();

    private static final Scenario SCENARIO =
            ScenarioReader.read("""
            { "plimsoll": 1, "name": "Two", "seed": 7, "dispatch": "immediate", "roles": { "a": 3, "b": 2 },
              "targets": [ { "role": "a", "measure": "wait", "statistic": "p95", "atMost": 5 } ],
              "arrivals": [
                { "name": "s", "role": "a", "interarrival": { "type": "exponential", "mean": 0.4 },
                  "effort": { "type": "exponential", "mean": 1 }, "count": 2000 },
                { "name": "t", "role": "b", "interarrival": { "type": "exponential", "mean": 0.8 }, "patience": 4,
                  "effort": { "type": "lognormal", "mean": 1, "cv": 0.7 }, "count": 1000 } ] }
            """.getBytes(StandardCharsets.UTF_8)).orThrow();

    private static Study study() {
        List<Variant> variants = new ArrayList<>();
        for (String name : List.of("least-loaded", "random", "round-robin")) {
            for (Dispatch dispatch : Dispatch.values()) {
                variants.add(new Variant(StrategySpec.of(name), dispatch));
            }
        }
        Study study = Study.of(new Experiment(SCENARIO, Script.NONE, variants), null, null, new Cores(1), () -> false);
        assertThat(study).isNotNull();
        return study;
    }

    private static String said(Study study) {
        Comparison comparison = study.comparison();
        Provenance from = new Provenance("Two", "hash", SCENARIO.timeUnit(), Crews.VERSION, "plimsoll compare");
        return CompareReport.json(comparison, from) + CompareCsv.text(comparison, from);
    }

    private static String serially(Goal goal) {
        Study study = study();
        assertThat(study.run(new LocalCores(new Cores(1)), goal, share -> {}, () -> false))
                .isTrue();
        return said(study);
    }

    private static WorkerPool pool(Crew crew, List<String> log) {
        return new WorkerPool(crew, WIRE, Crews.VERSION, log::add);
    }

    static LongStream some() {
        return LongStream.range(0, 4);
    }

    static LongStream many() {
        return LongStream.range(4, 104);
    }

    @ParameterizedTest
    @MethodSource("some")
    void aKilledWorkerMakesNoDifference(long seed) {
        kill(seed);
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("many")
    void noKilledWorkerEverMakesADifference(long seed) {
        kill(seed);
    }

    /** One of two workers is killed at a random replication, from before the first on; sometimes another, later. */
    private static void kill(long seed) {
        Goal goal = Goal.replications(25);
        Random random = new Random(seed);
        int kills = 1 + random.nextInt(2);
        List<Integer> at = random.ints(kills, 0, 120).boxed().sorted().toList();
        List<String> log = new ArrayList<>();
        Study study = study();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        try (Workplace pool = pool(Crews.of(2), log)) {
            DoubleConsumer progress = share -> done.incrementAndGet();
            boolean whole = study.run(pool, goal, progress, () -> {
                while (killed.get() < kills && done.get() >= at.get(killed.get())) {
                    List<ProcessHandle> workers = workers();
                    if (!workers.isEmpty()) {
                        workers.get(random.nextInt(workers.size())).destroyForcibly();
                        killed.incrementAndGet();
                    }
                }
                return false;
            });
            assertThat(whole).isTrue();
        }
        assertThat(said(study)).as("seed %d, killed after %s of 150", seed, at).isEqualTo(serially(goal));
        assertThat(killed.get()).isEqualTo(kills);
        assertThat(log)
                .as("seed %d, killed after %s of 150", seed, at)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("worker ").contains("was lost (exit code 137"));
        assertThat(workers()).isEmpty();
    }

    /** Those of this process that have not ended. */
    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    @Test
    void aStoppingRuleStopsWhereItStopsOnOneCore() {
        Goal goal = Goal.precise(.1, 60);
        Study study = study();
        try (Workplace pool = pool(Crews.of(2), new ArrayList<>())) {
            assertThat(study.run(pool, goal, share -> {}, () -> false)).isTrue();
        }
        assertThat(said(study)).isEqualTo(serially(goal));
    }

    @Test
    void whatIsCancelledKeepsWhatIsDoneAndLeavesNobodyBehind() {
        Study study = study();
        AtomicInteger done = new AtomicInteger();
        try (Workplace pool = pool(Crews.of(1), new ArrayList<>())) {
            assertThat(study.run(
                            pool,
                            Goal.replications(1_000_000),
                            share -> done.incrementAndGet(),
                            () -> done.get() >= 100))
                    .isFalse();
            assertThat(workers()).isEmpty();
        }
        int replications = study.comparison().replications();
        assertThat(replications).isBetween(16, 200);
        assertThat(said(study)).isEqualTo(serially(Goal.replications(replications)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoWorkerIsToldWithItsLastWords() {
        List<String> log = new ArrayList<>();
        assertThatThrownBy(() -> run(Crews.shell("echo 'no such Java' >&2; exit 3"), log))
                .isInstanceOf(WorkplaceException.class)
                .hasMessageContaining("8 workers in a row")
                .hasMessageContaining("exit code 3: no such Java");
        assertThat(log).hasSize(8);
        assertThatThrownBy(() ->
                        run(Crews.shell("exec >&-; sleep .05; echo 'the disk is full' >&2; exit 4"), new ArrayList<>()))
                .hasMessageContaining("exit code 4: the disk is full");
        assertThatThrownBy(() -> run(
                        new Crew(
                                List.of("/no/such/program"),
                                1,
                                1,
                                4,
                                Crews.of(1).patience()),
                        log))
                .isInstanceOf(WorkplaceException.class)
                .hasMessageContaining("cannot be started");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoeverIsNotTheSameIsRefused() {
        assertThatThrownBy(() -> run(
                        Crews.shell("read -r study; echo '{\"worker\":{\"program\":\"9.9\",\"study\":\"x\"}}'; cat"),
                        new ArrayList<>()))
                .hasMessageContaining("9.9")
                .hasMessageContaining("development");
        assertThatThrownBy(() -> run(
                        Crews.shell(
                                "read -r study; echo '{\"worker\":{\"program\":\"development\",\"study\":\"x\"}}'; cat"),
                        new ArrayList<>()))
                .hasMessageContaining("another study");
        assertThatThrownBy(() -> run(Crews.shell("echo starting; echo '{\"answer\":1}'; cat"), new ArrayList<>()))
                .hasMessageContaining("cannot be understood");
        assertThatThrownBy(
                        () -> run(Crews.shell("echo '{\"failed\":\"there is no oil left\"}'; cat"), new ArrayList<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no oil left");
    }

    private static void run(Crew crew, List<String> log) {
        try (Workplace pool = pool(crew, log)) {
            study().run(pool, Goal.replications(3), share -> {}, () -> false);
        }
    }
}
