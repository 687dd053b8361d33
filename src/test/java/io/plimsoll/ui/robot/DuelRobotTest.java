package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.DuelChart;
import io.plimsoll.ui.chart.DuelPlot;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.run.Difference;
import io.plimsoll.ui.run.DuelSnapshot;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A robot watches a duel of random against least loaded on real requests: what is shown is what a comparison finds on that seed. */
@Timeout(300)
class DuelRobotTest {
    @TempDir
    private Path folder;

    private RealWindow window;
    private Scenario scenario;

    @BeforeEach
    void openTheDuel() throws IOException {
        Sample sample = Samples.all().stream()
                .filter(each -> each.name().equals("azure-llm"))
                .findFirst()
                .orElseThrow();
        Path file = Files.write(folder.resolve("azure.plimsoll.json"), sample.bytes());
        scenario = ScenarioReader.read(file).orThrow();
        window = new RealWindow();
        window.open(file);
        window.clickWord("Duel");
        window.<StrategyProvider>choose(
                "duel-right-strategyBox", rule -> rule.name().equals("least-loaded"));
        focusNothing();
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Where a click into the view leaves the keyboard. */
    private void focusNothing() {
        window.focus("duelChart");
    }

    private DuelSnapshot until(String what, Predicate<DuelSnapshot> so) {
        window.until(what, () -> {
            DuelSnapshot seen = window.window().duel().snapshot();
            return seen != null && so.test(seen);
        });
        return RealWindow.fx(() -> Objects.requireNonNull(window.window().duel().snapshot()));
    }

    private Comparison comparison() {
        List<Variant> variants = List.of(
                new Variant(StrategySpec.of("random"), scenario.dispatch()),
                new Variant(StrategySpec.of("least-loaded"), scenario.dispatch()));
        Cores cores = new Cores(1);
        Study study = Objects.requireNonNull(
                Study.of(new Experiment(scenario, Script.NONE, variants), null, null, cores, () -> false));
        study.run(new LocalCores(cores), Goal.replications(1), share -> {}, () -> false);
        return study.comparison();
    }

    private static double wait(Summary summary) {
        return Objects.requireNonNull(summary.estimate(Measure.WAIT_MEAN)).mean();
    }

    private static String seconds(double time) {
        return String.format(Locale.ENGLISH, "%.2f s", time);
    }

    /** Two histories are large, and nobody looks at them any more. */
    @Test
    void letsGoOfADuelWhenSomethingElseIsOpened() throws IOException {
        window.clickNode("stepButton");
        until("a task on both sides", seen -> seen.paired() == 1);
        window.until("the chart", () -> plot() != DuelPlot.EMPTY);
        window.clickWord("Board");
        window.open(Files.write(
                folder.resolve("graham.plimsoll.json"),
                Samples.find("graham").orElseThrow().bytes()));
        window.until("the other scenario", run -> run.agents().size() == 3);
        assertThat(plot()).isEqualTo(DuelPlot.EMPTY);
        assertThat(window.text("duel-right-agentsLabel")).isEqualTo("3");
    }

    private DuelPlot plot() {
        return window.find("duelChart", DuelChart.class).plotProperty().get();
    }

    @Test
    void saysNothingOfADifferenceBeforeThereIsOne() {
        until("the first instant", seen -> seen.dial().now() == 0);
        assertThat(window.text("duelGap")).isEqualTo("Nobody has waited yet");
        window.clickNode("stepButton");
        DuelSnapshot first = until("a task on both sides", seen -> seen.paired() == 1);
        assertThat(first.gap()).isZero();
        window.until(
                "the sentence",
                () -> window.text("duelGap")
                        .equals(first.different() == 0 ? "No difference so far" : "Both wait the same on average"));
    }

    @Test
    void theGapAtTheEndIsTheComparisonsOnThisSeed() {
        Comparison found = comparison();
        double random = wait(found.variants().get(0));
        double leastLoaded = wait(found.variants().get(1));
        RealWindow.fx(() -> {
            window.find("speedSlider", Slider.class).setValue(Speed.FASTEST.place());
            return true;
        });
        window.press(KeyCode.SPACE);
        DuelSnapshot end = until("the end", seen -> seen.dial().state() == RunState.FINISHED);
        assertThat(end.left().results().waits().mean()).isEqualTo(random);
        assertThat(end.right().results().waits().mean()).isEqualTo(leastLoaded);
        assertThat(end.gap()).isEqualTo(random - leastLoaded);
        assertThat(window.text("duelGap"))
                .isEqualTo("Least loaded waits " + seconds(random - leastLoaded) + " less on average");
        assertThat(window.text("duel-left-waitFigure")).isEqualTo(seconds(random));
        assertThat(window.text("duel-right-waitFigure")).isEqualTo(seconds(leastLoaded));
        assertThat(end.paired()).isEqualTo(scenario.tasks().size());
        assertThat(window.text("duelCount"))
                .isEqualTo(String.format(
                        "So far %,d of %,d tasks went to different agents.", end.different(), end.paired()));
        assertThat(window.text("duelSaved")).startsWith("Least loaded has saved ");
        assertThat(window.text("statusLabel")).isEqualTo("Finished");
        assertThat(RealWindow.fx(() -> window.find("duelChart", DuelChart.class).getAccessibleText()))
                .startsWith("Tasks waiting now: Random ");
        window.click("runButton");
        until(
                "it to run again",
                seen -> seen.dial().state() == RunState.RUNNING || seen.dial().now() > 0);
    }

    @Test
    void theRightArrowGoesOnToTheNextTaskThatGoesElsewhere() {
        for (int i = 1; i <= 3; i++) {
            long before = until("the duel", seen -> true).different();
            window.press(KeyCode.RIGHT);
            DuelSnapshot there = until("another difference", seen -> seen.different() > before);
            assertThat(there.different()).isEqualTo(before + 1);
            Difference shown = Objects.requireNonNull(there.shown());
            window.until(
                    "the task",
                    () -> window.find("differenceTask", Label.class).getText().equals(shown.task()));
            assertThat(window.text("leftAgent")).startsWith(shown.left().agent());
            assertThat(window.text("rightAgent")).startsWith(shown.right().agent());
            assertThat(framed("duel-left-workloadChart")).isEqualTo(shown.left().number());
            assertThat(framed("duel-right-workloadChart"))
                    .isEqualTo(shown.right().number());
            assertThat(RealWindow.fx(
                            () -> window.find("differencePane", Node.class).getAccessibleText()))
                    .contains(shown.task(), shown.left().agent(), shown.right().agent());
        }
    }

    private int framed(String chart) {
        return RealWindow.fx(() ->
                window.find(chart, WorkloadChart.class).selectedAgentProperty().get());
    }

    @Test
    void theRunControlsMoveTheDuelAndLeaveTheBoardAlone() {
        assertThat(window.now().now()).isZero();
        assertThat(RealWindow.fx(
                        () -> window.find("assignNextButton", Button.class).isVisible()))
                .isFalse();
        window.press(KeyCode.F8);
        DuelSnapshot stepped = until("a step", seen -> seen.dial().events() > 0);
        RealWindow.fx(() -> {
            window.find("speedSlider", Slider.class).setValue(Speed.FASTEST.place());
            return true;
        });
        window.press(KeyCode.SPACE);
        DuelSnapshot end = until("the end", seen -> seen.dial().state() == RunState.FINISHED);
        assertThat(end.paired()).isGreaterThan(stepped.paired());
        window.until(
                "the slider to reach so far",
                () -> window.find("seekSlider", Slider.class).getMax()
                        == end.dial().now());
        RealWindow.fx(() -> {
            window.find("seekSlider", Slider.class).setValue(300);
            return true;
        });
        until("the time before", seen -> seen.dial().now() == 300 && seen.dial().back());
        window.click("resetButton");
        until("the opening", seen -> seen.dial().now() == 0 && seen.paired() == 0);
        assertThat(window.now().now()).as("the Board").isZero();
        window.press(KeyCode.SPACE);
        until("it to run", seen -> seen.dial().now() > 0);
        window.clickWord("Board");
        until("it to stand while nobody looks", seen -> true);
        assertThat(RealWindow.fx(
                        () -> window.find("assignNextButton", Button.class).isVisible()))
                .isTrue();
        window.press(KeyCode.F8);
        window.until("the Board to step", seen -> seen.events() > 0);
    }

    @Test
    void anotherStaffingBeginsTheDuelAgain() {
        window.press(KeyCode.RIGHT);
        until("a difference", seen -> seen.different() > 0);
        int before = until("the duel", seen -> true).right().agents().size();
        window.clickNode("duel-right-moreButton");
        DuelSnapshot more =
                until("one agent more", seen -> seen.right().agents().size() == before + 1);
        assertThat(more.left().agents()).hasSize(before);
        assertThat(more.dial().now()).isZero();
        assertThat(window.text("rightNameLabel")).isEqualTo("Least loaded, " + (before + 1) + " llm");
        window.clickNode("duel-right-fewerButton");
        until("as before", seen -> seen.right().agents().size() == before);
        assertThat(window.text("rightNameLabel")).isEqualTo("Least loaded");
    }

    @Test
    void f11FillsTheScreen() {
        Stage stage = RealWindow.fx(() -> (Stage) window.window().scene().getWindow());
        window.press(KeyCode.F11);
        window.until("the whole screen", stage::isFullScreen);
        window.press(KeyCode.F11);
        window.until("the window", () -> !stage.isFullScreen());
    }
}
