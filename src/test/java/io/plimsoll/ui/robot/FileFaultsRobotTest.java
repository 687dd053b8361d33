package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Locker;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.Command;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Source;
import io.plimsoll.ui.run.RunState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are locked, protected, changed or removed by somebody else, or in a folder where nothing can be written: it is said, and what was there stays. */
class FileFaultsRobotTest {
    private static final String WEEK = """
            { "plimsoll": 1, "name": "Week", "roles": { "dev": 2 }, "tasks": [ { "id": "A", "role": "dev" } ] }
            """;
    private static final String LOCKED =
            "The process cannot access the file because it is being used by another process";

    @TempDir
    private Path folder;

    private FileSystem readOnly;
    private @Nullable Path place;
    private Path file;
    private RealWindow window;

    /** Whoever runs this may be allowed everything on the disk; in an archive that is open for reading, nobody is. */
    @BeforeEach
    void open() throws IOException {
        Path archive = folder.resolve("archive.zip");
        FileSystems.newFileSystem(archive, Map.of("create", "true")).close();
        readOnly = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"));
        assertThat(readOnly.isReadOnly()).isTrue();
        Path inside = Files.createDirectory(folder.resolve("inside"));
        file = Files.writeString(inside.resolve("week.plimsoll.json"), WEEK);
        window = new RealWindow(Laboratory.ofThisMachine(), (what, name) -> place);
        window.open(file);
        window.until("the run", run -> run.state() == RunState.PAUSED);
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        readOnly.close();
    }

    private void untilSaid(String words) {
        window.until(
                words, () -> window.findAll(".status-bar .label").toString().contains(words));
    }

    private void edit() {
        RealWindow.fx(() -> {
            window.window().editor().begin();
            return true;
        });
        window.clickWord("Scenario");
        RealWindow.fx(() -> {
            window.find("jsonArea", TextArea.class).insertText(0, " ");
            return true;
        });
        window.until(
                "the change",
                () -> window.window().editor().isDirty()
                        && window.window().editor().isChecked());
    }

    @Test
    void aFileThatAnotherProgramLocksIsNotOpened() {
        Source locked = new Source() {
            @Override
            public String title() {
                return "locked.plimsoll.json";
            }

            @Override
            public @Nullable Path file() {
                return folder.resolve(title());
            }

            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open() throws IOException {
                throw new FileSystemException(title(), null, LOCKED);
            }
        };
        RealWindow.fx(() -> {
            window.window().opening().open(locked, false);
            return true;
        });
        window.until(
                "the problems", () -> window.find("problemsPane", Node.class).isVisible());
        assertThat(RealWindow.fx(() -> window.<Problem>table("problemTable")
                        .getItems()
                        .getFirst()
                        .message()))
                .isEqualTo(
                        "the file cannot be read: the process cannot access the file because it is being used by another"
                                + " process");
        assertThat(window.window().workbench().document().file()).isEqualTo(file);
    }

    @Test
    void aRunThatCannotBeWrittenThereStaysAsItIs() {
        place = readOnly.getPath("/week.plimsoll-run.json");
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Save the run: nothing can be written there");
        assertThat(window.tasks()).hasSize(1);
        place = folder.resolve("week.plimsoll-run.json");
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.exists(folder.resolve("week.plimsoll-run.json")));
    }

    @Test
    void aScenarioThatCannotBeWrittenThereStaysUnsaved() throws IOException {
        edit();
        place = readOnly.getPath("/week.plimsoll.json");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        untilSaid("Save week.plimsoll.json: nothing can be written there");
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
        assertThat(Files.readString(file)).isEqualTo(WEEK);
    }

    @Test
    void aFileThatAnotherProgramHasLockedIsNotWrittenOver() throws IOException {
        edit();
        try (Locker _ = Locker.of(file)) {
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            untilSaid(
                    "Save week.plimsoll.json: another program has locked the file; close it there, or choose another");
            assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
            assertThat(Files.readString(file)).isEqualTo(WEEK);
        }
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.readString(file).equals(" " + WEEK));
    }

    @Test
    void aFileThatIsWriteProtectedIsNotWrittenOver() throws IOException {
        edit();
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Save week.plimsoll.json: the file is write-protected; allow that it is changed, or choose another");
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
        assertThat(Files.readString(file)).isEqualTo(WEEK);
    }

    private Path savedRun() {
        Path run = folder.resolve("week.plimsoll-run.json");
        place = run;
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Saved the run in week.plimsoll-run.json: 0 commands");
        return run;
    }

    private void act() {
        RealWindow.fx(() -> {
            window.window().workbench().act("Stop dev-1", new Command.Stop("dev-1"));
            return true;
        });
        window.until("the stop", run -> run.travel().undo() != null);
    }

    private static int commands(Path run) throws IOException {
        return Objects.requireNonNull(ScenarioFiles.open(run).run()).commands().size();
    }

    @Test
    void aRunThatAnotherProgramChangedMeanwhileIsNotWrittenOver() throws IOException {
        Path run = savedRun();
        act();
        String theirs = Files.readString(run).replace("\"Week\"", "\"Theirs\"");
        Files.writeString(run, theirs);
        place = null;
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Save the run: another program changed the file since it was opened here. Save again to write over");
        assertThat(Files.readString(run)).isEqualTo(theirs);

        String theirsAgain = Files.readString(run).replace("\"Theirs\"", "\"Theirs again\"");
        Files.writeString(run, theirsAgain);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the next attempt", () -> window.window().opening().running().isEmpty());
        assertThat(Files.readString(run))
                .as("what was changed since it was said")
                .isEqualTo(theirsAgain);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file, said twice", () -> commands(run) == 1);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Saved the run in week.plimsoll-run.json: 1 command");
    }

    @Test
    void oneThatIsOpenedIsNotWrittenOverEither() throws IOException {
        Path run = savedRun();
        window.open(run);
        window.until(
                "the run",
                () -> run.equals(window.window().workbench().document().file()));
        act();
        String theirs = Files.readString(run) + "\n";
        Files.writeString(run, theirs);
        place = null;
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("Save the run: another program changed the file since it was opened here. Save again to write over");
        assertThat(Files.readString(run)).isEqualTo(theirs);
        place = folder.resolve("mine.plimsoll-run.json");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        window.until("the other file", () -> Files.exists(folder.resolve("mine.plimsoll-run.json")));
        assertThat(Files.readString(run)).isEqualTo(theirs);
    }

    @Test
    void aRunThatAnotherProgramHasLockedIsNotWrittenOver() throws IOException {
        Path run = savedRun();
        String before = Files.readString(run);
        act();
        try (Locker _ = Locker.of(run)) {
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            untilSaid("Save the run: another program has locked the file; close it there, or choose another name");
        }
        assertThat(Files.readString(run)).isEqualTo(before);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> commands(run) == 1);
    }

    @Test
    void aFileThatWasRemovedWhileItIsOpenIsWrittenAgain() throws IOException {
        edit();
        Files.delete(file);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the file", () -> Files.exists(file) && Files.readString(file).equals(" " + WEEK));
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isFalse();
    }

    @Test
    void aFolderThatWasRemovedMeanwhileIsSaidAndTheChangesStay() throws IOException {
        edit();
        Files.delete(file);
        Files.delete(file.getParent());
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        untilSaid("the folder is gone: " + file.getParent());
        assertThat(RealWindow.fx(() -> window.window().editor().isDirty())).isTrue();
        Files.createDirectory(file.getParent());
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.exists(file));
    }
}
