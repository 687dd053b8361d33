package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.chart.ExceedanceChart;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.job.Laboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A robot imports what people have. */
@Timeout(300)
class ImportRobotTest {
    private static final String GOOD = """
            { "plimsoll": 1, "name": "Good", "roles": { "dev": 2 }, "tasks": [ { "id": "A", "role": "dev" } ] }
            """;
    private static final String CALLS = """
            Ticket,Created At,Team,Duration (min),Subject
            T-1,2025-03-01 09:00,billing,12,No invoice
            T-2,2025-03-01 09:04,tech,6.5,=cmd()
            T-3,2025-03-01 09:05,billing,0,Again
            T-4,yesterday,tech,3,Late
            T-1,2025-03-01 09:07,tech,3,Twice
            """;

    @TempDir
    private Path folder;

    private RealWindow window;

    private void start(RealWindow opened) throws IOException {
        window = opened;
        window.open(Files.writeString(folder.resolve("good.plimsoll.json"), GOOD));
        window.until("the tables to fill", () -> window.tasks().size() == 1);
    }

    private Path begin(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        window.open(file);
        return file;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void untilSaid(String sentence) {
        window.until(sentence, () -> window.text("importSentence").equals(sentence));
    }

    private void untilTrouble(String words) {
        window.until(words, () -> window.text("importTrouble").contains(words));
    }

    @SuppressWarnings("unchecked")
    private void choose(String box, String words) {
        ComboBox<Object> choices = window.find(box, ComboBox.class);
        RealWindow.fx(() -> {
            choices.setValue(choices.getItems().stream()
                    .filter(item -> item.toString().equals(words))
                    .findFirst()
                    .orElseThrow());
            return true;
        });
    }

    private String chosen(String box) {
        return RealWindow.fx(
                () -> String.valueOf(window.find(box, ComboBox.class).getValue()));
    }

    private void enter(String field, String text) {
        RealWindow.fx(() -> {
            window.find(field, TextField.class).setText(text);
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> notes() {
        return RealWindow.fx(
                () -> List.copyOf(((ListView<String>) window.find("noteList", ListView.class)).getItems()));
    }

    private List<String> heads() {
        return RealWindow.fx(() -> window.find("previewTable", TableView.class).getColumns().stream()
                .map(column -> ((TableColumn<?, ?>) column).getText())
                .toList());
    }

    private Scenario onBoard() {
        return RealWindow.fx(() -> window.window().workbench().document().scenario());
    }

    private void press(String button) {
        window.until(button, () -> !window.find(button, ButtonBase.class).isDisabled());
        window.clickNode(button);
    }

    @Test
    void guessesTheColumnsOfATableAndOpensItAsANewScenario() throws IOException {
        start(new RealWindow());
        begin("calls.csv", CALLS);
        untilSaid("2 tasks from 5 rows of calls.csv");
        assertThat(window.text("importNote")).isEqualTo("3 rows are no tasks and are skipped; why is said below.");
        assertThat(chosen("formatBox")).isEqualTo("a table (CSV)");
        assertThat(chosen("arrivalColumnBox")).isEqualTo("Created At");
        assertThat(chosen("priorityColumnBox")).isEqualTo("none");
        assertThat(heads())
                .containsExactly(
                        "Row",
                        "Ticket → id",
                        "Created At → arrival",
                        "Team → role",
                        "Duration (min) → effort",
                        "Subject → title");
        assertThat(notes())
                .contains(
                        "1 row skipped: the effort is not above 0 (line 4)",
                        "1 row skipped: the arrival is neither a number nor a timestamp like 2023-11-16 18:17:03.97 (line 5)",
                        "1 row skipped: a row before has the same id (line 6)")
                .noneMatch(note -> note.contains("--"));
        assertThat(onBoard().name()).as("what is open stays until it is opened").isEqualTo("Good");
        press("importButton");
        window.until("the Board", () -> onBoard().name().equals("calls"));
        Scenario scenario = onBoard();
        assertThat(scenario.timeUnit()).isEqualTo(TimeUnit.MINUTES);
        assertThat(scenario.tasks()).extracting(TaskSpec::title).containsExactly("No invoice", "=cmd()");
        assertThat(scenario.tasks()).extracting(TaskSpec::arrival).containsExactly(0.0, 4.0);
        assertThat(window.findAll("#importPane")).isEmpty();
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
        assertThat(window.text("documentLabel")).isEqualTo("calls · edited");
    }

    @Test
    void whatIsChosenIsTaken() throws IOException {
        start(new RealWindow());
        begin("calls.csv", CALLS);
        untilSaid("2 tasks from 5 rows of calls.csv");
        choose("arrivalColumnBox", "none");
        choose("idColumnBox", "none");
        choose("effortColumnBox", "none");
        choose("unitBox", TimeUnit.HOURS.toString());
        enter("effortScaleField", "1/4");
        enter("roleMapField", "billing = money");
        enter("roleField", "desk");
        untilSaid("5 tasks from 5 rows of calls.csv");
        assertThat(window.text("importNote")).isEqualTo("Every row is a task.");
        enter("limitField", "3");
        untilSaid("3 tasks from 3 rows of calls.csv");
        OnFx.frames(3); // a table tells its cells of new rows as it is laid out
        enter("agents-money", "7");
        window.focus("agents-money");
        window.press(KeyCode.ENTER);
        window.until("the agents", () -> notes().stream().anyMatch(note -> note.equals("Agents: desk 1")));
        press("importButton");
        window.until("the Board", () -> onBoard().name().equals("calls"));
        assertThat(onBoard().tasks()).extracting(TaskSpec::role).containsExactly("money", "desk", "money");
        assertThat(onBoard().tasks()).allMatch(task -> task.effort() == 0.25 && task.arrival() == 0);
        assertThat(onBoard().roles()).containsExactlyInAnyOrder(Role.of("money", 7), Role.of("desk", 1));
    }

    @Test
    void saysWhatCannotBeAndKeepsWhatIsOpen() throws IOException {
        start(new RealWindow());
        Path file = begin("issues.json", "[ { \"number\": 1,\n  \"title\": oops } ]");
        untilTrouble("issues.json:2:");
        assertThat(window.text("importSentence")).isEqualTo("Nothing can be imported yet");
        assertThat(RealWindow.fx(() -> window.find("importButton", Node.class).isDisabled()))
                .isTrue();
        Files.writeString(file, CALLS);
        choose("formatBox", "a table (CSV)");
        untilSaid("2 tasks from 5 rows of issues.json");
        enter("effortScaleField", "much");
        untilTrouble("Efforts ×: \"much\" is neither a number above 0 like 0.05 nor a fraction like 1/3600");
        enter("effortScaleField", "2");
        untilSaid("2 tasks from 5 rows of issues.json");
        Files.delete(file);
        enter("effortScaleField", "3");
        untilTrouble("it cannot be read: there is no such file");
        press("cancelImportButton");
        assertThat(window.findAll("#importPane")).isEmpty();
        assertThat(onBoard().name()).isEqualTo("Good");
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isFalse();
    }

    @Test
    void asksBeforeChangesAreLost() throws IOException {
        start(new RealWindow());
        begin("calls.csv", CALLS);
        untilSaid("2 tasks from 5 rows of calls.csv");
        press("importButton");
        window.until("the Board", () -> onBoard().name().equals("calls"));
        begin("more.csv", CALLS);
        untilSaid("2 tasks from 5 rows of more.csv");
        press("importButton");
        window.until("the question", () -> !window.findAll("#leaveCancelButton").isEmpty());
        assertThat(onBoard().name()).isEqualTo("calls");
        window.clickNode("leaveCancelButton");
        assertThat(onBoard().name()).isEqualTo("calls");
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
        window.open(folder.resolve("good.plimsoll.json"));
        window.until(
                "the question", () -> !window.findAll("#leaveDiscardButton").isEmpty());
        window.clickNode("leaveDiscardButton");
        window.until("the other", () -> onBoard().name().equals("Good"));
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isFalse();
    }

    @Test
    void makesMoreOfTheSameFromTheFitThatIsChosen() throws IOException {
        start(new RealWindow());
        Random random = new Random(4);
        StringBuilder log = new StringBuilder("; UnixStartTime: 1700000000\n");
        double at = 0;
        for (int i = 1; i <= 300; i++) {
            at += -60 * Math.log(1 - random.nextDouble());
            log.append(String.format(Locale.ROOT, "%d %.0f 1 %.0f 1%n", i, at, 20 + 40 * random.nextDouble()));
        }
        begin("cluster.swf", log.toString());
        untilSaid("300 tasks from 300 rows of cluster.swf");
        window.clickNode("moreChip");
        untilSaid("1 stream fitted to 300 tasks");
        ExceedanceChart chart = window.find("fitChart", ExceedanceChart.class);
        assertThat(RealWindow.fx(chart::getAccessibleText)).startsWith("Time between arrivals: 299 values, mean ");
        assertThat(RealWindow.fx(() -> chart.table().rows()))
                .extracting(List::getFirst)
                .contains("data", "exponential", "lognormal", "gamma", "weibull");
        assertThat(RealWindow.fx(() -> window.table("fitTable").getItems().size()))
                .isEqualTo(5);
        RealWindow.fx(() -> {
            window.find("effortChip", ToggleButton.class).fire();
            return true;
        });
        assertThat(RealWindow.fx(chart::getAccessibleText)).startsWith("Effort: 300 values");
        window.select("fitTable", row -> row.toString().contains("data, drawn anew"));
        press("importButton");
        window.until("the Board", () -> onBoard().name().equals("cluster"));
        ArrivalStream stream = onBoard().arrivals().getFirst();
        assertThat(stream.role()).isEqualTo("node");
        assertThat(stream.interarrival()).isNotInstanceOf(Distribution.Empirical.class);
        assertThat(stream.effort()).isInstanceOf(Distribution.Empirical.class);
        assertThat(onBoard().tasks()).isEmpty();
    }

    @Test
    void stopsReadingWhenItIsTold() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        Cores cores = new Cores(1);
        start(new RealWindow(new Laboratory(
                List.of(),
                cores,
                new LocalCores(cores),
                work -> Thread.ofPlatform().daemon().start(() -> {
                    begun.countDown();
                    try {
                        goesOn.await();
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))));
        begin("calls.csv", CALLS);
        untilSaid("Looking at calls.csv…");
        window.until("the thread", () -> begun.getCount() == 0);
        window.clickNode("stopImportButton");
        goesOn.countDown();
        untilTrouble("Stopped");
        assertThat(onBoard().name()).isEqualTo("Good");
    }

    @Test
    void isThereFromTheMenuWithoutAFile() throws IOException {
        start(new RealWindow());
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        untilSaid("Import work that was really done");
        assertThat(RealWindow.fx(() -> window.find("importButton", Node.class).isDisabled()))
                .isTrue();
        window.press(KeyCode.ESCAPE);
        window.until("the window to close", () -> window.findAll("#importPane").isEmpty());
    }
}
