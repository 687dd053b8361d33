package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot takes runs up that a crash broke off, saves runs, and opens what it saved. */
class RecoveryRobotTest {
    private static final String SCENARIO = """
            { "plimsoll": 1, "name": "Week", "roles": { "dev": 2 },
              "arrivals": [ { "name": "bug", "role": "dev", "interarrival": { "type": "exponential", "mean": 2 },
                              "effort": { "type": "exponential", "mean": 3 } } ],
              "run": { "until": 500 } }
            """;

    @TempDir
    private Path folder;

    private JournalFolder journals;
    private Path saved;
    private RealWindow window;
    private String expectedName = "week.plimsoll-run.json";
    private int asked;

    @BeforeEach
    void openARun() throws IOException {
        journals = new JournalFolder(folder.resolve("journals"));
        saved = folder.resolve("saved.plimsoll-run.json");
        Path file = Files.writeString(folder.resolve("week.plimsoll.json"), SCENARIO);
        window = open();
        window.open(file);
        window.until("the run", run -> run.state() == RunState.PAUSED);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private RealWindow open() {
        return new RealWindow(journals, (what, name) -> {
            assertThat(what).isEqualTo("Save the run");
            assertThat(name).isEqualTo(expectedName);
            asked++;
            return saved;
        });
    }

    private void seek(double time) {
        RealWindow.fx(() -> {
            window.window().workbench().seek(time);
            return true;
        });
        window.until("time " + time, run -> run.now() == time && run.travel().trip() == null);
    }

    private void act(String name, Command command) {
        RealWindow.fx(() -> {
            window.window().workbench().act(name, command);
            return true;
        });
    }

    private void work() {
        seek(10);
        act("Stop dev-1", new Command.Stop("dev-1"));
        window.until("the stop", run -> run.travel().undo() != null);
        seek(40);
        act("Resume dev-1", new Command.Resume("dev-1"));
        window.until(
                "the resume",
                run -> run.travel().undo() != null && run.travel().undo().command() instanceof Command.Resume);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(journals.path())) {
            return files.filter(file -> file.toString().endsWith(".journal")).toList();
        }
    }

    /** What a program leaves that is killed now; the window ends as it should. */
    private void crash(String name) throws IOException {
        byte[] left = Files.readAllBytes(files().getFirst());
        window.close();
        assertThat(files()).isEmpty();
        Files.write(journals.path().resolve(name + ".journal"), left);
    }

    private void startAgain() {
        window = open();
        RealWindow.fx(() -> {
            window.window().recovery().look();
            return true;
        });
        window.until("the offer", () -> window.find("noticePane", Node.class).isVisible());
    }

    private void saveAndWait() {
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the file",
                () -> Files.exists(saved) && window.window().opening().running().isEmpty());
    }

    private Snapshot untilAsItWas() {
        return window.until(
                "the run as it was", run -> run.now() == 40 && run.travel().trip() == null);
    }

    private void stopAnother() {
        act("Stop dev-2", new Command.Stop("dev-2"));
        window.until(
                "the stop",
                run -> run.travel().undo() != null && run.travel().undo().command() instanceof Command.Stop);
    }

    @Test
    void aRunThatACrashBrokeOffIsTakenUp() throws IOException {
        work();
        Snapshot before = window.now();
        crash("one");
        startAgain();

        assertThat(RealWindow.fx(() ->
                        window.find("noticePane", VBox.class).getChildren().size()))
                .isEqualTo(1);
        assertThat(window.findAll(".notice .label").stream()
                        .map(Object::toString)
                        .toList()
                        .toString())
                .contains(
                        "Plimsoll ended unexpectedly. Take up “week.plimsoll.json” as it was: at 40 min, 2 commands?");
        window.clickNode("takeUpButton");
        Snapshot after = untilAsItWas();

        assertThat(after.results()).isEqualTo(before.results());
        assertThat(after.travel().undo()).isEqualTo(before.travel().undo());
        assertThat(RealWindow.fx(() -> window.find("noticePane", Node.class).isVisible()))
                .isFalse();
        stopAnother();

        crash("two");
        startAgain();
        assertThat(window.findAll(".notice .label").stream()
                        .map(Object::toString)
                        .toList()
                        .toString())
                .contains("at 40 min, 3 commands?");
        window.clickNode("discardButton");
        window.until(
                "the offer to go", () -> !window.find("noticePane", Node.class).isVisible());
        assertThat(files()).isEmpty();
    }

    @Test
    void aRunInWhichNothingWasDoneIsNotOffered() throws IOException {
        crash("untouched");
        window = open();
        RealWindow.fx(() -> {
            window.window().recovery().look();
            return true;
        });
        window.until("the journal to be gone", () -> files().isEmpty());
        assertThat(RealWindow.fx(() -> window.window().recovery().offered().isEmpty()))
                .isTrue();
    }

    @Test
    void whatIsNotDecidedIsOfferedAgain() throws IOException {
        work();
        crash("one");
        startAgain();
        window.close();
        assertThat(files()).hasSize(1);
        startAgain();
        window.clickNode("discardButton");
        assertThat(files()).isEmpty();
    }

    @Test
    void aRunThatIsSavedIsOpenedAsItWas() throws IOException {
        work();
        Snapshot before = window.now();
        saveAndWait();
        RunFile run = Objects.requireNonNull(ScenarioFiles.open(saved).run());
        assertThat(run.commands()).hasSize(2);
        assertThat(Replay.of(run, EventListener.NONE, false, () -> false).differences())
                .isEmpty();

        window.open(saved);
        Snapshot after = untilAsItWas();
        assertThat(after.results()).isEqualTo(before.results());
        assertThat(RealWindow.fx(() -> window.find("noticePane", Node.class).isVisible()))
                .isFalse();

        stopAnother();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the file",
                () -> Objects.requireNonNull(ScenarioFiles.open(saved).run())
                                .commands()
                                .size()
                        == 3);
    }

    /** Its file may have been changed since the crash. */
    @Test
    void oneThatIsTakenUpIsSavedWhereTheUserSays() throws IOException {
        work();
        saveAndWait();
        window.open(saved);
        untilAsItWas();
        stopAnother();
        crash("one");
        startAgain();
        window.clickNode("takeUpButton");
        untilAsItWas();
        expectedName = "saved.plimsoll-run.json";
        int before = asked;
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the file",
                () -> Objects.requireNonNull(ScenarioFiles.open(saved).run())
                                .commands()
                                .size()
                        == 3);
        assertThat(asked).isEqualTo(before + 1);
    }

    @Test
    void aRunThatGoesOtherwiseIsForReadingOnly() throws IOException {
        work();
        saveAndWait();
        Files.writeString(
                saved,
                Files.readString(saved)
                        .replaceFirst("\"program\": \"[^\"]*\"", "\"program\": \"0.0.9\"")
                        .replace("\"until\": 500", "\"until\": 500, \"tasks\": 5"));
        window.open(saved);
        window.until("the notice", () -> window.find("noticePane", Node.class).isVisible());
        assertThat(window.findAll(".notice .label").stream()
                        .map(Object::toString)
                        .toList()
                        .toString())
                .contains("The run is open for reading only: version 0.0.9 recorded it")
                .contains("its scenario was changed after it was recorded")
                .contains("the events differ");
        Snapshot before =
                window.until("the run", run -> run.now() > 0 && run.travel().trip() == null);
        act("Stop dev-2", new Command.Stop("dev-2"));
        window.until(
                "the reason",
                () -> window.findAll(".status-bar .label").toString().contains("for reading only"));
        assertThat(window.now().travel().undo()).isEqualTo(before.travel().undo());
        assertThat(files()).as("nothing to be kept").isEmpty();
    }
}
