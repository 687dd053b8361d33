package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.chart.ExceedanceChart;
import io.plimsoll.ui.chart.ForestChart;
import io.plimsoll.ui.chart.ForestPlot;
import io.plimsoll.ui.chart.TradeOffChart;
import io.plimsoll.ui.compare.CompareRow;
import io.plimsoll.ui.job.Laboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A robot compares strategies: the figures on the screen are those of a study of our own. */
@Timeout(300)
class CompareRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Compared", "seed": 7, "dispatch": "immediate", "roles": { "dev": 3 },
              "arrivals": [ { "name": "job", "role": "dev", "interarrival": { "type": "exponential", "mean": 4 },
                              "effort": { "type": "exponential", "mean": 10 }, "until": 2000 } ]
            }
            """;

    private static final Cores CORES = new Cores(2);
    private static final Workplace LOCAL = new LocalCores(CORES);

    @TempDir
    private Path folder;

    private Path file;
    private RealWindow window;
    private Workplace workplace = LOCAL;
    private Path saved;
    private final AtomicInteger elsewhere = new AtomicInteger();

    @BeforeEach
    void openTheView() throws IOException {
        file = Files.writeString(folder.resolve("compared.plimsoll.json"), SCENARIO);
        window = new RealWindow(
                new Laboratory(
                        List.of(),
                        CORES,
                        (experiment, pieces, results, cancelled) ->
                                workplace.compute(experiment, pieces, results, cancelled),
                        (where, log) -> {
                            if (!where.equals("elsewhere")) {
                                throw new IllegalArgumentException("there is no such place: " + where);
                            }
                            return (experiment, pieces, results, cancelled) -> {
                                elsewhere.addAndGet(pieces.size());
                                LOCAL.compute(experiment, pieces, results, cancelled);
                            };
                        },
                        work -> Thread.ofPlatform().daemon().start(work)),
                (what, name) -> saved = folder.resolve(name));
        window.open(file);
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        window.click("noStrategyButton");
        window.click("compare-least-loaded");
        window.click("compare-random");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Comparison study(int replications) throws IOException {
        List<Variant> variants = List.of(
                new Variant(StrategySpec.of("least-loaded"), Dispatch.IMMEDIATE),
                new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE));
        Study study = Objects.requireNonNull(Study.of(
                new Experiment(ScenarioReader.read(file).orThrow(), Script.NONE, variants),
                null,
                null,
                CORES,
                () -> false));
        study.run(LOCAL, Goal.replications(replications), share -> {}, () -> false);
        return study.comparison();
    }

    private List<CompareRow> rows() {
        return RealWindow.fx(
                () -> List.copyOf(window.<CompareRow>table("compareTable").getItems()));
    }

    private static double wait(Summary summary) {
        return Objects.requireNonNull(summary.estimate(Measure.WAIT_MEAN)).mean();
    }

    private void compare(int replications) {
        window.fill("replicationsField", Integer.toString(replications));
        window.clickNode("compareButton");
        window.until(
                "the end",
                () -> window.text("verdictNote").equals(replications + " replications")
                        && !window.find("stopButton", Button.class).isVisible());
    }

    @Test
    void computesWhereItIsAskedToOnceThatHasAnswered() throws IOException {
        workplace = (experiment, pieces, results, cancelled) -> {
            throw new IllegalStateException("this is not the place");
        };
        window.fill("comparePlaceField", "moon");
        window.click("compareTestPlaceButton");
        window.until("the refusal", () -> window.text("comparePlaceLabel").equals("There is no such place: moon"));
        window.fill("comparePlaceField", "elsewhere");
        window.click("compareTestPlaceButton");
        window.until("the answer", () -> window.text("comparePlaceLabel").startsWith("It answers, after "));
        assertThat(elsewhere.get()).isEqualTo(1);
        compare(12);
        assertThat(elsewhere.get()).isGreaterThan(1);
        Comparison expected = study(12);
        assertThat(rows()).allSatisfy(row -> assertThat(expected.variants()).contains(row.summary()));
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(RealWindow.fx(() ->
                        window.find("planPlaceField", TextInputControl.class).getText()))
                .isEqualTo("elsewhere");
    }

    @Test
    void showsWhatAStudyComesTo() throws IOException {
        compare(12);
        Comparison expected = study(12);
        assertThat(rows()).extracting(CompareRow::name).containsExactly("Least loaded", "Random");
        for (CompareRow row : rows()) {
            assertThat(expected.variants()).anyMatch(summary -> summary.equals(row.summary()));
        }
        assertThat(window.text("verdictSentence"))
                .startsWith("Least loaded waits ")
                .endsWith(" less than random");
        ForestPlot forest = RealWindow.fx(() ->
                window.find("forestChart", ForestChart.class).plotProperty().get());
        assertThat(forest.rows())
                .extracting(ForestPlot.Row::kind)
                .containsExactly(ForestPlot.Kind.BEST, ForestPlot.Kind.APART);
        assertThat(forest.rows().getLast().mean())
                .isEqualTo(expected.differences().getFirst().paired().estimate().mean());
        assertThat(RealWindow.fx(() -> window.find("exceedanceChart", ExceedanceChart.class)
                        .plotProperty()
                        .get()
                        .curves()
                        .getLast()
                        .points()
                        .size()))
                .isEqualTo(rows().getLast().summary().waits().exceedance().size());
        window.click("fairnessChip");
        assertThat(RealWindow.fx(() -> window.find("tradeOffChart", TradeOffChart.class)
                        .plotProperty()
                        .get()
                        .points()
                        .getFirst()
                        .x()))
                .isEqualTo(wait(rows().getFirst().summary()));
    }

    @Test
    void goesOnWithoutStartingOver() throws IOException {
        AtomicInteger computed = new AtomicInteger();
        workplace = (experiment, pieces, results, cancelled) -> {
            computed.addAndGet(pieces.stream().mapToInt(piece -> piece.count()).sum());
            LOCAL.compute(experiment, pieces, results, cancelled);
        };
        compare(12);
        window.until("the button", () -> window.text("compareButton").equals("Extend by 10"));
        window.clickNode("compareButton");
        window.until("the end", () -> window.text("verdictNote").equals("22 replications"));
        assertThat(computed).hasValue(2 * 22);
        assertThat(rows().getFirst().summary()).isIn(study(22).variants());
    }

    @Test
    void keepsWhatIsDoneWhenItIsStopped() throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        workplace = (experiment, pieces, results, cancelled) -> {
            List<Piece> firsts = pieces.stream()
                    .map(piece -> new Piece(piece.variant(), piece.first(), Math.min(6, piece.count())))
                    .toList();
            LOCAL.compute(experiment, firsts, results, () -> false);
            await(stopped);
        };
        window.fill("replicationsField", "200");
        window.clickNode("compareButton");
        window.until("the button", () -> window.find("stopButton", Button.class).isVisible());
        window.clickNode("stopButton");
        stopped.countDown();
        window.until("the end", () -> !window.find("stopButton", Button.class).isVisible());
        int kept = Integer.parseInt(window.text("verdictNote").split(" ")[0]);
        assertThat(kept).isEqualTo(6);
        assertThat(rows().getFirst().summary()).isIn(study(kept).variants());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void opensARowOnTheBoard() {
        compare(3);
        window.<CompareRow>select("compareTable", row -> row.name().equals("Random"));
        window.press(KeyCode.ENTER);
        window.until(
                "the run",
                seen -> seen.strategy().equals(StrategySpec.of("random")) && seen.seed() == 7 && seen.now() == 0);
        assertThat(RealWindow.fx(() -> window.find("viewTabs", TabPane.class)
                        .getSelectionModel()
                        .getSelectedIndex()))
                .isZero();
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        assertThat(rows()).as("the comparison is still there").hasSize(2);
    }

    @Test
    void comparesAStrategyWithOthersOfItsKind() {
        window.click("compare-random");
        window.click("compare-power-of-d");
        window.click("tune-power-of-d");
        window.fill("parameter-d", "3");
        window.click("addParametersButton");
        compare(3);
        assertThat(rows())
                .extracting(CompareRow::name)
                .containsExactlyInAnyOrder("Least loaded", "Power of two", "Power of three");
        assertThat(RealWindow.fx(
                        () -> window.find("callField", TextInputControl.class).getText()))
                .isEqualTo(
                        "plimsoll compare compared.plimsoll.json --strategies least-loaded,power-of-d,power-of-d:d=3.0"
                                + " --dispatch immediate --replications 3 --seed 7");
    }

    @Test
    void refusesWhatCannotBeAsTyped() {
        window.fill("replicationsField", "0");
        assertThat(window.text("setupProblemLabel"))
                .isEqualTo("Replications must be a whole number, from 1 to 1,000,000");
        assertThat(RealWindow.fx(
                        () -> window.find("compareButton", Button.class).isDisabled()))
                .isTrue();
        window.fill("replicationsField", "5");
        window.fill("precisionField", "100");
        assertThat(window.text("setupProblemLabel")).isEqualTo("Precision must be above 0 and below 100, or empty");
        window.fill("precisionField", "50");
        window.click("compare-random");
        window.click("compare-least-loaded");
        assertThat(window.text("setupProblemLabel")).isEqualTo("Choose at least one strategy and one dispatch mode");
    }

    @Test
    void savesReportsAndPictures() throws IOException {
        compare(3);
        assertThat(save("html")).hasFileName("compared-compared.html");
        assertThat(Files.readString(saved)).contains("<svg", "plimsoll compare compared.plimsoll.json");
        assertThat(save("csv")).hasFileName("compared-compared.csv");
        assertThat(Files.readString(saved)).startsWith("scenario,scenarioHash").contains("least-loaded", "random");
        save("json");
        assertThat(Files.readString(saved)).contains("\"replications\"");
        save("png");
        int width = ImageIO.read(saved.toFile()).getWidth();
        save("png2");
        assertThat(ImageIO.read(saved.toFile()).getWidth()).isBetween(2 * width - 1, 2 * width + 1);
    }

    private Path save(String what) {
        window.chooseOf("reportButton", "save-" + what);
        return saved;
    }
}
