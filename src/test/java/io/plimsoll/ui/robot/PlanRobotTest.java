package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.ErlangEstimate;
import io.plimsoll.lab.plan.HeadRoom;
import io.plimsoll.lab.plan.Load;
import io.plimsoll.lab.plan.Look;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanListener;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.plan.Planner;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.report.PlanWords;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.chart.MixMap;
import io.plimsoll.ui.chart.MixMapChart;
import io.plimsoll.ui.chart.StaffingChart;
import io.plimsoll.ui.chart.StaffingPlot;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.plan.MixRow;
import io.plimsoll.ui.plan.PlanRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A robot plans: the figures on the screen are those of a plan of our own. */
@Timeout(300)
class PlanRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Planned", "seed": 7, "roles": { "dev": { "agents": 3, "cost": 2 }, "qa": 5 },
              "arrivals": [
                { "name": "job", "role": "dev", "interarrival": { "type": "exponential", "mean": 4 },
                  "effort": { "type": "exponential", "mean": 10 } },
                { "name": "check", "role": "qa", "interarrival": { "type": "exponential", "mean": 5 },
                  "effort": { "type": "lognormal", "mean": 8, "cv": 1.5 } } ],
              "run": { "until": 2000, "warmup": 100 },
              "targets": [
                { "role": "dev", "measure": "wait", "statistic": "mean", "atMost": 4 },
                { "role": "qa", "measure": "wait", "statistic": "p80", "atMost": 6 } ]
            }
            """;

    private static final int REPLICATIONS = 12;
    private static final Cores CORES = new Cores(2);
    private static final Workplace LOCAL = new LocalCores(CORES);

    @TempDir
    private Path folder;

    private Path file;
    private RealWindow window;
    private Workplace workplace = LOCAL;
    private Path saved;

    @BeforeEach
    void openTheView() throws IOException {
        file = Files.writeString(folder.resolve("planned.plimsoll.json"), SCENARIO);
        window = new RealWindow(
                new Laboratory(
                        List.of(),
                        CORES,
                        (experiment, pieces, results, cancelled) ->
                                workplace.compute(experiment, pieces, results, cancelled),
                        work -> Thread.ofPlatform().daemon().start(work)),
                (what, name) -> saved = folder.resolve(name));
        window.open(file);
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        set("replicationsField", Integer.toString(REPLICATIONS));
        set("mostField", "14");
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Writes into a field that may lie below the headless screen. */
    private void set(String id, String text) {
        RealWindow.fx(() -> {
            window.find(id, TextInputControl.class).setText(text);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Scenario scenario() throws IOException {
        return ScenarioReader.read(file).orThrow();
    }

    private PlanRequest request(double load) throws IOException {
        return new PlanRequest(scenario(), Script.NONE, List.of(), 14, REPLICATIONS, load, null, null);
    }

    private void plan() {
        window.clickNode("planButton");
        window.until("the end", () -> !visible("stopPlanButton") && visible("applyButton"));
    }

    private boolean visible(String id) {
        return window.find(id, Button.class).isVisible();
    }

    private StaffingPlot curve() {
        return RealWindow.fx(() ->
                window.find("staffingChart", StaffingChart.class).plotProperty().get());
    }

    private MixMap map() {
        return RealWindow.fx(() ->
                window.find("mixMapChart", MixMapChart.class).mapProperty().get());
    }

    private List<PlanRow> rows() {
        return RealWindow.fx(
                () -> List.copyOf(window.<PlanRow>table("planTable").getItems()));
    }

    private List<MixRow> mixes() {
        return RealWindow.fx(() -> List.copyOf(window.<MixRow>table("mixTable").getItems()));
    }

    private void agree(List<StaffingPlot.Estimate> drawn, Scenario scenario, int place) {
        Target target = scenario.targets().get(place);
        ErlangEstimate estimate =
                Objects.requireNonNull(ErlangEstimate.of(scenario, Objects.requireNonNull(target.role()), target));
        assertThat(drawn).hasSizeGreaterThan(3);
        for (StaffingPlot.Estimate one : drawn) {
            assertThat(one.value()).as("%d agents", one.agents()).isEqualTo(estimate.at(one.agents()));
        }
    }

    @Test
    void drawsTheEstimateAtOnce() throws IOException {
        workplace = (experiment, pieces, results, cancelled) -> {
            throw new AssertionError("nothing is to be run for an estimate");
        };
        assertThat(curve().points()).isEmpty();
        assertThat(curve().target()).isEqualTo(4);
        assertThat(curve().today()).isEqualTo(3);
        agree(curve().estimates(), scenario(), 0);
        assertThat(texts("erlangBox"))
                .contains("It asks for 4 in dev.", "The scenario keeps to all that it takes for granted.");
        window.<PlanRow>select("planTable", row -> row.role().equals("qa"));
        agree(curve().estimates(), scenario(), 1);
        assertThat(texts("erlangBox")).anyMatch(text -> text.contains("efforts are not exponential"));
        assertThat(rows()).extracting(PlanRow::asked).containsExactly(4, 3);
    }

    private List<String> texts(String pane) {
        return RealWindow.fx(() -> window.find(pane, Pane.class).getChildrenUnmodifiable().stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .map(node -> ((Labeled) node).getText())
                .distinct()
                .toList());
    }

    @Test
    void showsWhatAPlanComesTo() throws IOException {
        plan();
        Plan expected = Planner.plan(request(1), LOCAL, CORES, PlanListener.NONE, () -> false);
        assertThat(expected.met()).isTrue();
        assertThat(window.text("planSentence")).isEqualTo(PlanWords.mix(expected.agents()));
        assertThat(rows())
                .extracting(PlanRow::planned)
                .containsExactly(expected.agents().get("dev"), expected.agents().get("qa"));
        for (int i = 0; i < 2; i++) {
            int place = i;
            window.<PlanRow>select("planTable", row -> row.number() == place);
            agree(curve().points(), expected.curves().get(i));
            agree(curve().estimates(), scenario(), i);
        }
        for (MixMap.Cell cell : map().cells()) {
            Look look = expected.looks().stream()
                    .filter(one -> one.agents()
                            .equals(Map.of(
                                    "dev",
                                    cell.place().across(),
                                    "qa",
                                    cell.place().up())))
                    .findFirst()
                    .orElseThrow();
            assertThat(cell.share()).isEqualTo(look.allTargetsShare());
            assertThat(cell.chosen()).isEqualTo(look.agents().equals(expected.agents()));
        }
        assertThat(map().cells()).hasSameSizeAs(expected.looks());
        assertThat(mixes()).extracting(MixRow::look).containsExactlyInAnyOrderElementsOf(expected.looks());
        assertThat(mixes())
                .extracting(MixRow::cost)
                .isSorted()
                .contains(2.0 * expected.agents().get("dev") + expected.agents().get("qa"));
        List<Breaking> breakings = Objects.requireNonNull(HeadRoom.of(
                request(1), Map.of(), expected.horizon(), expected.warmUp(), LOCAL, share -> {}, () -> false));
        for (Breaking breaking : breakings) {
            long percent = Math.round(100 * (Objects.requireNonNull(breaking.factor()) - 1));
            assertThat(texts("headRoomBox")).contains((percent > 0 ? "+ " : "− ") + Math.abs(percent) + " %");
        }
        assertThat(texts("unseenBox")).containsAll(PlanWords.unseen(expected));
        assertThat(RealWindow.fx(
                        () -> window.find("callField", TextInputControl.class).getText()))
                .isEqualTo("plimsoll plan planned.plimsoll.json --max 14 --replications 12 --seed 7 --head-room");
    }

    private static void agree(List<StaffingPlot.Point> drawn, Curve expected) {
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(4);
        for (StaffingPlot.Point point : drawn) {
            var own = expected.points().stream()
                    .filter(one -> one.agents() == point.agents())
                    .findFirst()
                    .orElseThrow();
            assertThat(point.value()).isEqualTo(own.reading().value());
            assertThat(point.low()).isEqualTo(own.reading().interval().low());
            assertThat(point.high()).isEqualTo(own.reading().interval().high());
        }
    }

    @Test
    void keepsWhatIsDoneWhenItIsStopped() throws IOException {
        int half = 70;
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicInteger came = new AtomicInteger();
        workplace = (experiment, pieces, results, cancelled) -> LOCAL.compute(
                experiment,
                pieces,
                (mix, replication) -> {
                    results.take(mix, replication);
                    if (came.incrementAndGet() == half) {
                        await(stopped);
                    }
                },
                cancelled);
        window.clickNode("planButton");
        window.until("half of it", () -> came.get() == half);
        window.clickNode("stopPlanButton");
        stopped.countDown();
        window.until("the end", () -> !visible("stopPlanButton"));
        List<Look> kept = mixes().stream().map(MixRow::look).toList();
        Set<Look> possible = new HashSet<>();
        Planner.plan(
                request(1),
                LOCAL,
                CORES,
                (share, sofar) -> possible.addAll(sofar.get().looks()),
                () -> false);
        assertThat(kept).hasSizeGreaterThan(1).isSubsetOf(possible);
        assertThat(kept).as("some were run").anyMatch(look -> look.replications() > 0);
        assertThat(kept).as("some are still to be run").anyMatch(look -> look.met() == Decision.OPEN);
        assertThat(curve().points()).as("they are drawn").isNotEmpty();
        assertThat(window.text("planButton")).as("it can be made anew").isEqualTo("Plan again");
        assertThat(RealWindow.fx(
                        () -> window.find("planReportButton", MenuButton.class).isVisible()))
                .as("what is done can be saved")
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void appliesThePlanToTheBoardAndTakesItBack() throws IOException {
        plan();
        Plan expected = Planner.plan(request(1), LOCAL, CORES, PlanListener.NONE, () -> false);
        int planned = expected.agents().get("dev") + expected.agents().get("qa");
        assertThat(planned).isNotEqualTo(8);
        window.clickNode("applyButton");
        window.until("the planned agents", () -> window.agents().size() == planned);
        assertThat(RealWindow.fx(() -> window.window().workbench().document().scenario()))
                .isEqualTo(expected.applied());
        assertThat(RealWindow.fx(() -> window.find("viewTabs", TabPane.class)
                        .getSelectionModel()
                        .getSelectedIndex()))
                .isZero();
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(visible("applyButton")).isFalse();
        window.clickNode("undoButton");
        window.until("today's agents", () -> window.agents().size() == 8);
        assertThat(RealWindow.fx(() -> window.window().workbench().document().scenario()))
                .isEqualTo(scenario());
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(window.text("planSentence"))
                .as("the plan is still there")
                .isEqualTo(PlanWords.mix(expected.agents()));
        assertThat(visible("applyButton")).isTrue();

        window.clickNode("applyButton");
        window.until("the planned agents again", () -> window.agents().size() == planned);
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("today's agents again", () -> window.agents().size() == 8);
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.until("the planned agents once more", () -> window.agents().size() == planned);
    }

    @Test
    void asksWhatIfArrivalsGrow() throws IOException {
        plan();
        List<StaffingPlot.Point> before = curve().points();
        RealWindow.fx(() -> {
            window.find("loadSlider", Slider.class).setValue(30);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        agree(curve().estimates(), Load.of(scenario(), 1.3), 0);
        assertThat(curve().points()).isNotEmpty().isSubsetOf(before);
        assertThat(curve().others()).as("the points are those of today").isEqualTo("today");
        assertThat(window.text("planButton")).isEqualTo("Plan for + 30 %");
        assertThat(visible("applyButton")).as("that plan is for another load").isFalse();
        plan();
        Plan expected = Planner.plan(request(1.3), LOCAL, CORES, PlanListener.NONE, () -> false);
        assertThat(window.text("planSentence")).isEqualTo(PlanWords.mix(expected.agents()));
        assertThat(curve().others()).isEmpty();
        assertThat(RealWindow.fx(
                        () -> window.find("callField", TextInputControl.class).getText()))
                .contains(" --load 1.3 ");
    }

    @Test
    void plansForTargetsThatAreSetOnTheScreen() throws IOException {
        set("target-most-0", "1.5");
        assertThat(curve().target()).isEqualTo(1.5);
        window.clickNode("target-remove-1");
        assertThat(rows()).extracting(PlanRow::role).containsExactly("dev");
        plan();
        Scenario asked = scenario().withTargets(List.of(new Target("dev", Target.Measure.WAIT, null, 1.5)));
        Plan expected = Planner.plan(
                new PlanRequest(asked, Script.NONE, List.of(), 14, REPLICATIONS, 1, null, null),
                LOCAL,
                CORES,
                PlanListener.NONE,
                () -> false);
        assertThat(window.text("planSentence")).isEqualTo(PlanWords.mix(expected.agents()));
        assertThat(map().cells()).as("one role has no map").isEmpty();
        assertThat(RealWindow.fx(
                        () -> window.find("callField", TextInputControl.class).getText()))
                .contains(" --target dev:wait:mean:1.5 ");
    }

    @Test
    void refusesWhatCannotBeAsTyped() {
        set("target-most-0", "-1");
        assertThat(window.text("setupProblemLabel")).isEqualTo("At most must be from 0 to 1e12");
        assertThat(RealWindow.fx(() -> window.find("planButton", Button.class).isDisabled()))
                .isTrue();
        window.clickNode("target-remove-0");
        window.clickNode("target-remove-1");
        assertThat(window.text("setupProblemLabel"))
                .isEqualTo("Add a target: without one any number of agents would do");
        assertThat(curve()).isEqualTo(StaffingPlot.EMPTY);
        assertThat(RealWindow.fx(() -> window.find("erlangKey", Node.class).isVisible()))
                .isFalse();
        window.clickNode("addTargetButton");
        assertThat(window.text("setupProblemLabel")).isEmpty();
        window.clickNode("scenarioTargetsButton");
        assertThat(rows()).extracting(PlanRow::role).containsExactly("dev", "qa");
    }

    @Test
    void savesReportsAndPictures() throws IOException {
        plan();
        assertThat(save("html")).hasFileName("planned-planned.html");
        assertThat(Files.readString(saved)).contains("<svg", "plimsoll plan planned.plimsoll.json", "Head-room");
        save("csv");
        assertThat(Files.readString(saved)).startsWith("scenario,scenarioHash").contains("dev", "qa");
        save("json");
        assertThat(Files.readString(saved)).contains("\"allTargetsShare\"", "\"headRoom\"");
        save("png");
        int width = ImageIO.read(saved.toFile()).getWidth();
        save("png2");
        assertThat(ImageIO.read(saved.toFile()).getWidth()).isBetween(2 * width - 1, 2 * width + 1);
    }

    private Path save(String what) {
        window.chooseOf("planReportButton", "save-" + what);
        return saved;
    }

    @Test
    void selectsTheSameMixInTheMapAndTheTable() {
        plan();
        MixMap.Cell chosen =
                map().cells().stream().filter(MixMap.Cell::chosen).findFirst().orElseThrow();
        RealWindow.fx(() -> {
            window.find("mixMapChart", MixMapChart.class).selectedProperty().set(chosen.number());
            return true;
        });
        List<MixRow> selected = new ArrayList<>(RealWindow.fx(() ->
                List.copyOf(window.<MixRow>table("mixTable").getSelectionModel().getSelectedItems())));
        assertThat(selected).extracting(MixRow::chosen).containsExactly(true);
    }
}
