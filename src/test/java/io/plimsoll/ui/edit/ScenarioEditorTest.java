package io.plimsoll.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.scenario.text.Splice;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor without a window: what is edited, judged, saved, applied and asked for. */
class ScenarioEditorTest {
    private static final String WEEK = "{ \"plimsoll\": 1, \"name\": \"Week\", \"roles\": { \"dev\": 2 } }\r\n";

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private Path file;
    private @Nullable Path place;
    private Workbench workbench;
    private ScenarioEditor editor;

    @BeforeEach
    void openAFile() throws IOException {
        file = Files.writeString(folder.resolve("week.plimsoll.json"), WEEK);
        Messages messages = new Messages() {
            @Override
            public void say(String message) {
                said.add(message);
            }

            @Override
            public void refuse(String what, String why) {
                said.add(what + ": " + why);
            }
        };
        workbench = new Workbench(
                (document, speed) -> new StillRun(document.scenario(), Course.NONE, 0, () -> false), messages);
        editor = new ScenarioEditor(
                workbench,
                messages,
                new DraftKeeper(null, messages, Runnable::run),
                new Storage(
                        (what, name) -> place, new RecentFiles(new Nothing()), messages, Runnable::run, Runnable::run),
                Runnable::run,
                task -> {
                    if (holding) {
                        held.add(task);
                    } else {
                        task.run();
                    }
                },
                Runnable::run);
        workbench.open(new Document(read(WEEK), "week.plimsoll.json", file, null, WEEK, false), false);
        editor.begin();
    }

    private static final class Nothing implements Settings {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public void put(String key, String value) {
            // forgets it
        }
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private String text() {
        return editor.source().text();
    }

    private void set(String json) {
        editor.edit("change dev", "/roles/dev", editor.source().replace("/roles/dev", json));
    }

    @Test
    void anUntouchedScenarioIsNeitherDirtyNorAnythingElse() {
        assertThat(text()).isEqualTo(WEEK.replace("\r\n", "\n"));
        assertThat(editor.isDirty()).isFalse();
        assertThat(editor.isOnBoard()).isTrue();
        assertThat(editor.problems()).isEmpty();
        assertThat(editor.toUndo()).isNull();
    }

    @Test
    void aChangeIsJudgedSavedWithTheLineEndsItHadAndApplied() throws IOException {
        set("3");
        assertThat(editor.isDirty()).isTrue();
        assertThat(editor.isOnBoard()).isFalse();
        assertThat(editor.toUndo()).isEqualTo("Undo change dev");
        editor.save();
        assertThat(Files.readString(file)).isEqualTo(WEEK.replace("2", "3"));
        assertThat(editor.isDirty()).isFalse();

        editor.apply();
        Document document = workbench.document();
        assertThat(document).isNotNull();
        assertThat(document.scenario().roles().getFirst().agents()).isEqualTo(3);
        assertThat(document.unsaved()).isFalse();
        assertThat(editor.isOnBoard()).isTrue();
        assertThat(workbench.toUndo()).isEqualTo("Undo the edit");
        workbench.undo();
        assertThat(workbench.document().scenario().roles().getFirst().agents()).isEqualTo(2);
        assertThat(text()).as("the text keeps the change").contains("\"dev\": 3");
        assertThat(editor.isOfBoard()).isTrue();
        assertThat(editor.isOnBoard()).isFalse();
        workbench.redo();
        assertThat(editor.isOnBoard()).isTrue();
    }

    @Test
    void whatHasErrorsGoesNowhere() throws IOException {
        set("-1");
        editor.save();
        editor.apply();
        assertThat(said)
                .containsExactly(
                        "Save week.plimsoll.json: line 1: must be from 0 to 1000000, not -1",
                        "Apply to the Board: line 1: must be from 0 to 1000000, not -1");
        assertThat(Files.readString(file)).isEqualTo(WEEK);
        assertThat(workbench.document().scenario().roles().getFirst().agents()).isEqualTo(2);
        editor.undo();
        assertThat(editor.isDirty()).isFalse();
        assertThat(editor.errors()).isZero();
    }

    @Test
    void savingWaitsForTheJudgementOfWhatIsThereNow() throws IOException {
        holding = true;
        set("3");
        editor.save();
        set("-1");
        assertThat(Files.readString(file)).isEqualTo(WEEK);
        while (!held.isEmpty()) {
            held.poll().run();
        }
        assertThat(Files.readString(file))
                .as("nothing is saved that nobody judged")
                .isEqualTo(WEEK);
        assertThat(said).anyMatch(words -> words.contains("not -1"));
    }

    @Test
    void formsKeepTheLastGoodStateWhileTheTextCannotBeRead() {
        String good = text();
        editor.type(good.replace("{ \"dev\"", "{ dev"));
        assertThat(editor.isReadable()).isFalse();
        assertThat(editor.shape().text()).isEqualTo(good);
        assertThat(editor.errors()).isEqualTo(1);
        String broken = text();
        editor.edit("change", null, new Splice(0, "{", "[")); // from a form that shows what was
        assertThat(text()).isEqualTo(broken);
        editor.undo();
        assertThat(text()).isEqualTo(good);
        assertThat(editor.isReadable()).isTrue();
    }

    @Test
    void nothingUnsavedIsLeftWithoutAsking() throws IOException {
        List<String> went = new ArrayList<>();
        workbench.leave(null, () -> went.add("at once"));
        set("3");
        workbench.leave(null, () -> went.add("discarded"));
        assertThat(editor.asks()).isTrue();
        editor.stay();
        assertThat(went).containsExactly("at once");

        workbench.leave(null, () -> went.add("saved"));
        editor.leaveSaving();
        assertThat(went).containsExactly("at once", "saved");
        assertThat(Files.readString(file)).contains("3");

        set("-4");
        workbench.leave(null, () -> went.add("broken"));
        assertThat(editor.isSound()).isFalse();
        editor.leaveSaving();
        assertThat(went).as("it cannot be saved").containsExactly("at once", "saved");
        workbench.leave(null, () -> went.add("discarded"));
        editor.leaveDiscarding();
        assertThat(went).containsExactly("at once", "saved", "discarded");
    }

    @Test
    void aScenarioWithoutAFileAsksWhereAndOneThatWasMadeIsWrittenOut() throws IOException {
        workbench.open(new Document(read(WEEK), "Week, planned", null), false);
        editor.begin();
        assertThat(editor.isDirty()).isFalse();
        assertThat(text()).startsWith("{\n  \"plimsoll\": 1,\n");
        editor.save();
        assertThat(said).as("nowhere").isEmpty();
        place = folder.resolve("planned.plimsoll.json");
        editor.save();
        assertThat(Files.readString(folder.resolve("planned.plimsoll.json"))).isEqualTo(text());
        assertThat(editor.title()).isEqualTo("planned.plimsoll.json");
    }

    /** Such as an import, which may be of a million tasks. */
    @Test
    void whatWasMadeAndNotSavedIsAskedForBeforeAnybodyLookedAtIt() throws IOException {
        Document made = new Document(read(WEEK), "Made", null, null, null, true);
        workbench.open(made, false);
        assertThat(editor.isDirty()).isTrue();
        assertThat(text()).as("nothing is written out").isEmpty();
        List<String> went = new ArrayList<>();
        workbench.leave(null, () -> went.add("saved"));
        assertThat(editor.asks()).isTrue();
        place = folder.resolve("made.plimsoll.json");
        editor.leaveSaving();
        assertThat(went).containsExactly("saved");
        assertThat(Files.readString(folder.resolve("made.plimsoll.json"))).startsWith("{\n  \"plimsoll\": 1,\n");
        assertThat(editor.isDirty()).isFalse();

        workbench.open(new Document(read(WEEK), "Made", null, null, null, true), false);
        workbench.leave(null, () -> went.add("discarded"));
        editor.leaveDiscarding();
        assertThat(went).containsExactly("saved", "discarded");
        assertThat(editor.isDirty()).isFalse();

        workbench.open(new Document(read(WEEK), "Made", null, null, null, true), false);
        workbench.leave(null, () -> went.add("kept"));
        editor.leaveKeeping();
        assertThat(went).containsExactly("saved", "discarded", "kept");
        assertThat(text()).as("what is kept is written out").isNotEmpty();
        assertThat(editor.isDirty()).isFalse();
    }
}
