package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.board.AgentRow;
import io.plimsoll.ui.board.TaskRow;
import io.plimsoll.ui.open.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot edits scenarios: in forms, in the text, by keyboard alone, over a crash. */
class EditRobotTest {
    private static final String WEEK = """
            {
              "plimsoll": 1,   "name": "Week",
              "roles": { "dev": 2 },
              "agents": [
                { "name": "ann",  "role": "dev", "speed": 1.50 }
              ],
              "tasks": [
                { "id": "A", "role": "dev", "effort": 3 },
                { "id": "B", "role": "dev", "dependsOn": ["A"] }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private JournalFolder journals;
    private Path file;
    private @Nullable Path place;
    private RealWindow window;

    @BeforeEach
    void openAFile() throws IOException {
        journals = new JournalFolder(folder.resolve("state"));
        file = Files.writeString(folder.resolve("week.plimsoll.json"), WEEK);
        window = open();
        window.open(file);
        window.until("the run", run -> run.results() != null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private RealWindow open() {
        return new RealWindow(journals, (what, name) -> place);
    }

    // ---- what the robot sees and does

    private void edit(int section) {
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        window.until("the Scenario view", () -> area().getText().contains("plimsoll"));
        choose(section);
    }

    private void choose(int section) {
        ListView<?> list = window.find("sectionList", ListView.class);
        RealWindow.fx(() -> {
            list.getSelectionModel().select(section);
            return true;
        });
    }

    private TextArea area() {
        return window.find("jsonArea", TextArea.class);
    }

    private String json() {
        return RealWindow.fx(() -> area().getText());
    }

    private void untilChecked() {
        window.until("the reader", () -> window.window().editor().isChecked());
    }

    private String sentence() {
        return window.find("editSentence", Labeled.class).getText();
    }

    private void fill(String id, String text) {
        window.focus(id);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.type(text);
    }

    private String field(String id) {
        return RealWindow.fx(() -> window.find(id, TextInputControl.class).getText());
    }

    private void type(String text) {
        RealWindow.fx(() -> {
            area().setText(text);
            return true;
        });
    }

    private String documentLabel() {
        return window.text("documentLabel");
    }

    private String tab() {
        return RealWindow.fx(() -> window.find("viewTabs", TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText());
    }

    private String notice() {
        return window.findAll(".notice .label").toString();
    }

    private static Scenario read(Path from) throws IOException {
        return ScenarioReader.read(from).orThrow();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(journals.path())) {
            return files.filter(each -> each.toString().endsWith(".draft")).toList();
        }
    }

    /** The text that a draft would be taken up with if the program ended now, whether its last letters came in one change or in several. */
    private String foundAfterACrash(Path draft) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Files.write(copies.resolve("copy.draft"), Files.readAllBytes(draft));
        String text = "";
        for (Draft each : Draft.orphans(new JournalFolder(copies))) {
            text = each.text();
            each.discard();
        }
        return text;
    }

    // ---- what holds

    @Test
    void anAgentThatIsAddedInAFormIsInTheTextAndInTheFile() throws IOException {
        edit(2);
        assertThat(json()).isEqualTo(WEEK);
        window.clickNode("addEntryButton");
        assertThat(json()).contains("1.50 },\n    { \"name\": \"agent-1\", \"role\": \"dev\" }\n  ],");
        fill("edit-name", "bob");
        fill("edit-capacity", "2");
        fill("edit-skills", "qa, ops");
        String line = "    { \"name\": \"bob\", \"role\": \"dev\", \"capacity\": 2, \"skills\": [\"qa\", \"ops\"] }\n";
        assertThat(json()).isEqualTo(WEEK.replace("1.50 }\n", "1.50 },\n" + line));
        assertThat(documentLabel()).isEqualTo("Week · week.plimsoll.json · edited");

        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file to be saved", () -> Files.readString(file).contains("bob"));
        window.until("the mark to go", () -> documentLabel().equals("Week · week.plimsoll.json"));
        assertThat(Files.readString(file)).isEqualTo(json());
        AgentSpec bob = read(file).agents().getLast();
        assertThat(bob.name()).isEqualTo("bob");
        assertThat(bob.capacity()).isEqualTo(2);

        window.open(file);
        edit(2);
        window.select("entryTable", row -> row.toString().contains("bob"));
        assertThat(field("edit-name")).isEqualTo("bob");
        assertThat(field("edit-skills")).isEqualTo("qa, ops");
    }

    @Test
    void aWrongValueIsToldAtItsFieldInTheReadersWordsAndNothingIsSavedOrLost() throws IOException {
        edit(2);
        fill("edit-capacity", "0");
        window.until("the words", () -> window.text("problem-capacity").equals("must be from 1 to 1000000, not 0"));
        assertThat(json()).contains("\"capacity\": 0");
        assertThat(sentence()).isEqualTo("1 problem to mend");
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the refusal",
                () -> window.findAll(".status-bar .label").toString().contains("must be from 1 to 1000000, not 0"));
        assertThat(Files.readString(file)).isEqualTo(WEEK);
        assertThat(json()).contains("\"capacity\": 0");
        assertThat(drafts()).hasSize(1);

        fill("edit-capacity", "many");
        window.until("the words", () -> window.text("problem-capacity").equals("must be a whole number, not a text"));
        fill("edit-capacity", "3");
        window.until("the words to go", () -> window.text("problem-capacity").isEmpty());
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file to be saved", () -> Files.readString(file).contains("\"capacity\": 3"));
        window.until("the draft to go", () -> drafts().isEmpty());
    }

    @Test
    void formsFollowTheTextAndWaitWhileItCannotBeRead() {
        edit(3);
        type(WEEK.replace("\"effort\": 3", "\"effort\": 4.25").replace("\"dev\": 2", "\"dev\": -2"));
        window.until("the form", () -> field("edit-effort").equals("4.25"));
        untilChecked();
        window.press(KeyCode.F4);
        window.until(
                "the field of the problem", () -> window.text("problem-agents").contains("not -2"));

        type(WEEK.replace("\"roles\": {", "\"roles\": {{"));
        window.until("where it is wrong", () -> sentence().startsWith("Line 3, column 13: this is not JSON"));
        assertThat(RealWindow.fx(() -> window.find("formBox", Node.class).isDisabled()))
                .isTrue();
        choose(2);
        assertThat(field("edit-name")).as("as it was").isEqualTo("ann");
        type(WEEK.replace("\"ann\"", "\"anna\""));
        window.until("the form", () -> field("edit-name").equals("anna"));
        assertThat(RealWindow.fx(() -> window.find("formBox", Node.class).isDisabled()))
                .isFalse();
    }

    @Test
    void whatIsRemovedComesBackByUndo() {
        edit(3);
        window.select("entryTable", row -> row.toString().contains("dependsOn"));
        window.press(KeyCode.DELETE);
        assertThat(json()).doesNotContain("\"B\"").endsWith("\"effort\": 3 }\n  ]\n}\n");
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(json()).isEqualTo(WEEK);
        assertThat(documentLabel()).doesNotContain("edited");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(json()).doesNotContain("\"B\"");
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        fill("edit-title", "now");
        assertThat(json()).contains("\"title\": \"now\"");
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(json()).as("the letters of a field are one step").isEqualTo(WEEK);
    }

    @Test
    void theScenarioAsEditedGoesOnTheBoardAndTheRunBeforeComesBackAsItWas() {
        RealWindow.fx(() -> {
            window.window().workbench().seek(1);
            return true;
        });
        window.until("time 1", run -> run.now() == 1 && run.travel().trip() == null);
        edit(2);
        window.clickNode("addEntryButton");
        window.press(KeyCode.F9);
        window.until("the Board", () -> tab().equals("Board") && window.agents().size() == 4);
        assertThat(window.now().now()).isZero();
        assertThat(window.now().agents().size()).isEqualTo(4);
        assertThat(documentLabel()).isEqualTo("Week · week.plimsoll.json · edited");

        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the run as it was", run -> run.now() == 1 && run.travel().trip() == null);
        window.until("its agents", () -> window.agents().size() == 3);
        edit(2);
        assertThat(json()).as("the text keeps the edit").contains("agent-1");
        assertThat(sentence()).isEqualTo("Ready for the Board");
    }

    @Test
    void changesThatACrashBrokeOffAreOfferedAndGoOn() throws IOException {
        edit(2);
        fill("edit-name", "zoe");
        window.until(
                "the draft",
                () -> drafts().size() == 1
                        && foundAfterACrash(drafts().getFirst()).contains("\"name\": \"zoe\""));
        byte[] left = Files.readAllBytes(drafts().getFirst());

        window.close();
        Files.write(drafts().getFirst(), left); // what a program leaves that is killed now
        assertThat(Files.readString(file)).isEqualTo(WEEK);

        window = open();
        RealWindow.fx(() -> {
            window.window().drafts().look();
            return true;
        });
        window.until("the offer", () -> notice().contains("“week.plimsoll.json” had changes that were not saved"));
        window.clickNode("takeUpDraftButton");
        window.until("the text", () -> json().contains("\"name\": \"zoe\""));
        assertThat(documentLabel()).endsWith("week.plimsoll.json · edited");
        untilChecked();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file to be saved", () -> Files.readString(file).contains("zoe"));
        assertThat(Files.readString(file)).isEqualTo(WEEK.replace("ann", "zoe"));
        window.until("the draft to go", () -> drafts().isEmpty());
    }

    @Test
    void unsavedChangesAreAskedForBeforeSomethingElseIsOpened() throws IOException {
        Path other = Files.writeString(folder.resolve("other.plimsoll.json"), WEEK.replace("Week", "Other"));
        edit(2);
        fill("edit-name", "zoe");
        window.open(other);
        window.until("the question", () -> notice().contains("has changes that are not saved"));
        assertThat(documentLabel()).startsWith("Week");
        window.clickNode("leaveCancelButton");
        assertThat(notice()).doesNotContain("not saved");
        assertThat(json()).contains("zoe");

        window.open(other);
        window.until("the question", () -> notice().contains("has changes that are not saved"));
        window.clickNode("leaveSaveButton");
        window.until("the other", () -> documentLabel().equals("Other · other.plimsoll.json"));
        assertThat(Files.readString(file)).contains("zoe");

        edit(2);
        fill("edit-name", "kim");
        RealWindow.fx(() -> {
            Stage stage = (Stage) window.window().scene().getWindow();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        window.until("the question", () -> notice().contains("has changes that are not saved"));
        assertThat(RealWindow.fx(() -> window.window().scene().getWindow().isShowing()))
                .isTrue();
        window.clickNode("leaveDiscardButton");
        window.until(
                "the end",
                () -> window.window().scene().getWindow() == null
                        || !window.window().scene().getWindow().isShowing());
        assertThat(Files.readString(other)).doesNotContain("kim");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aNewScenarioIsMadeByKeyboardAlone() throws IOException {
        place = folder.resolve("made.plimsoll.json");
        window.press(KeyCode.SHORTCUT, KeyCode.N);
        window.until("the view", () -> tab().startsWith("Scenario"));
        untilChecked();
        assertThat(window.text("editNote")).isEqualTo("Add a role with agents, then tasks or a stream of them.");
        window.until(
                "the keyboard to be there",
                () -> window.find("sectionList", Node.class).isFocused());
        window.press(KeyCode.DOWN);
        assertThat(window.text("entryTitle")).isEqualTo("Roles");
        assertThat(window.text("emptyLabel")).startsWith("No roles yet");
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.type("dev");
        window.press(KeyCode.TAB);
        window.press(KeyCode.SHORTCUT, KeyCode.A);
        window.type("2");
        assertThat(json()).contains("\"roles\": { \"dev\": { \"agents\": 2 } }");
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.press(KeyCode.INSERT);
        assertThat(json()).contains("{ \"id\": \"T1\", \"role\": \"dev\", \"effort\": 1 }");
        untilChecked();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.exists(Objects.requireNonNull(place)));
        assertThat(read(Objects.requireNonNull(place)).tasks()).hasSize(1);
        window.press(KeyCode.F9);
        window.until("the Board", () -> tab().equals("Board") && window.agents().size() == 2);
        assertThat(documentLabel()).isEqualTo("New scenario · made.plimsoll.json");
    }

    @Test
    void aBrokenFileIsMendedInTheEditor() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.plimsoll.json"), WEEK.replace("\"dev\": 2", "\"dev\": -2"));
        window.open(broken);
        window.until(
                "the problems", () -> window.find("problemsPane", Node.class).isVisible());
        window.clickNode("mendButton");
        window.until("the view", () -> tab().startsWith("Scenario"));
        assertThat(documentLabel()).isEqualTo("Week · week.plimsoll.json · editing broken.plimsoll.json");
        untilChecked();
        window.press(KeyCode.F4);
        window.until("the field", () -> window.text("problem-agents").contains("not -2"));
        fill("edit-agents", "4");
        untilChecked();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.readString(broken).contains("\"dev\": 4"));
    }

    @Test
    void whatAnotherProgramWroteMeanwhileIsNotWrittenOver() throws IOException {
        edit(2);
        fill("edit-name", "zoe");
        untilChecked();
        String theirs = WEEK.replace("ann", "their");
        Files.writeString(file, theirs);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until(
                "the refusal",
                () -> window.findAll(".status-bar .label").toString().contains("another program changed the file"));
        assertThat(Files.readString(file)).isEqualTo(theirs);
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the second time", () -> Files.readString(file).contains("zoe"));
    }

    @Test
    void lookingAtAnythingChangesNothing() throws IOException {
        for (String name : List.of("release-week", "contact-centre", "azure-stream", "coding-agents", "graham")) {
            Sample sample = Samples.find(name).orElseThrow();
            String text = new String(sample.bytes(), StandardCharsets.UTF_8);
            Path copy = Files.writeString(folder.resolve(sample.fileName()), text);
            window.open(copy);
            edit(0);
            for (int section = 0; section < 7; section++) {
                choose(section);
                TableView<?> table = window.table("entryTable");
                for (int entry = 0; entry < Math.min(40, table.getItems().size()); entry++) {
                    int at = entry;
                    RealWindow.fx(() -> {
                        table.getSelectionModel().clearAndSelect(at);
                        return true;
                    });
                }
            }
            assertThat(window.window().editor().isDirty()).as(name).isFalse();
            assertThat(Files.readString(copy)).startsWith(RealWindow.fx(() -> area().getText(0, 500)));
        }
    }

    @Test
    void streamsTheTimelineAndTargetsHaveFormsToo() throws IOException {
        edit(4);
        window.clickNode("addFirstButton");
        fill("edit-name", "bug");
        window.chooseUp("edit-effort", "constant"::equals);
        assertThat(json()).contains("\"effort\": 5, \"count\": 100 }");
        window.<String>choose("edit-interarrival", "lognormal"::equals);
        fill("edit-cv", "0.8");
        assertThat(json()).contains("\"interarrival\": { \"type\": \"lognormal\", \"mean\": 10, \"cv\": 0.8 },");
        window.clickNode("edit-profile");
        fill("edit-profile-factor-0", "2");
        assertThat(json()).contains("\"profile\": [{ \"from\": 0, \"factor\": 2 }]");

        choose(5);
        window.clickNode("addFirstButton");
        fill("edit-at", "30");
        assertThat(json()).contains("{ \"at\": 30, \"stop\": \"ann\" }");
        window.focus("edit-what");
        window.press(KeyCode.DOWN);
        assertThat(json()).contains("{ \"at\": 30, \"resume\": \"ann\" }");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(json()).contains("{ \"at\": 30, \"agents\": { \"dev\": 1 } }");
        fill("edit-agents-agents-0", "4");
        window.clickNode("addEntryButton");
        window.focus("edit-what");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.<String>choose("edit-strategy", "power-of-d"::equals);
        fill("edit-d", "3");
        assertThat(json()).contains("\"strategy\": { \"name\": \"power-of-d\", \"d\": 3 }");

        choose(6);
        window.clickNode("addFirstButton");
        fill("edit-statistic", "p80");
        fill("edit-role", "dev");
        fill("edit-atMost", "1,500");
        untilChecked();
        assertThat(sentence()).isEqualTo("Ready for the Board");
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> Files.readString(file).contains("p80"));
        Scenario scenario = read(file);
        assertThat(scenario.targets().getFirst().atMost()).isEqualTo(1500);
        assertThat(scenario.timeline()).hasSize(2);
        assertThat(scenario.arrivals().getFirst().name()).isEqualTo("bug");
    }

    @Test
    void aRoleIsRenamedButNeverToOneThatThereIs() {
        edit(1);
        window.clickNode("addEntryButton");
        fill("edit-name", "de");
        window.type("v");
        assertThat(window.text("problem-name")).startsWith("another role is called “dev”");
        assertThat(json()).contains("\"de\": { \"agents\": 1 }");
        window.type("op");
        assertThat(window.text("problem-name")).isEmpty();
        assertThat(json()).contains("\"devop\": { \"agents\": 1 }");
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the name before", () -> field("edit-name").equals("role-1"));
        fill("edit-skills", "dev");
        assertThat(json()).contains("\"role-1\": { \"agents\": 1, \"skills\": [\"dev\"] }");
    }

    @Test
    void whatIsSelectedOnTheBoardIsWhatIsEdited() {
        window.until(
                "the tables",
                () -> window.agents().size() == 3 && window.tasks().size() == 2);
        window.select("agentTable", row -> ((AgentRow) row).figure().name().equals("dev-2"));
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(window.text("formTitle")).isEqualTo("Role");
        assertThat(field("edit-name")).isEqualTo("dev");
        untilAtTheEntries();
        toTheBoard();
        window.select("taskTable", row -> ((TaskRow) row).figure().id().equals("B"));
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(field("edit-id")).isEqualTo("B");
        untilAtTheEntries();
        toTheBoard();
        window.select("agentTable", row -> ((AgentRow) row).figure().name().equals("ann"));
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(field("edit-name")).isEqualTo("ann");
        untilAtTheEntries();
    }

    private void untilAtTheEntries() {
        window.until(
                "the keyboard to be at the entries",
                () -> window.find("entryTable", Node.class).isFocused());
    }

    private void toTheBoard() {
        RealWindow.fx(() -> {
            window.find("viewTabs", TabPane.class).getSelectionModel().selectFirst();
            return true;
        });
    }

    @Test
    void aLongTextIsWrittenInStretches() throws IOException {
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            tasks.append("    { \"id\": \"T").append(i).append("\", \"role\": \"dev\" },\n");
        }
        String text = WEEK.replace("\"tasks\": [\n", "\"tasks\": [\n" + tasks);
        Path big = Files.writeString(folder.resolve("big.plimsoll.json"), text);
        window.open(big);
        edit(3);
        window.select("entryTable", row -> row.toString().contains("words=T2000]"));
        window.until("its stretch", () -> area().getText().contains("\"T2000\""));
        assertThat(json()).hasSizeLessThan(20_000).doesNotContain("\"T1\"");
        assertThat(window.text("jsonNote")).startsWith("lines 1,").contains(" of 3,012 · line 2007, column 5");
        fill("edit-effort", "7");
        RealWindow.fx(() -> {
            TextArea area = area();
            int at = area.getText().indexOf("\"T2001\"") + 1;
            area.replaceText(at, at + 5, "X");
            return true;
        });
        window.clickNode("jsonLaterButton");
        window.until("the lines after", () -> area().getText().contains("\"T2300\""));
        window.clickNode("jsonEarlierButton");
        untilChecked();
        window.press(KeyCode.SHORTCUT, KeyCode.S);
        window.until("the file", () -> !Files.readString(big).equals(text));
        assertThat(Files.readString(big))
                .isEqualTo(text.replace("\"T2000\", \"role\": \"dev\"", "\"T2000\", \"role\": \"dev\", \"effort\": 7")
                        .replace("T2001", "X"));
    }

    @Test
    void whatCannotBeSavedYetIsKeptForLater() throws IOException {
        edit(2);
        fill("edit-capacity", "0");
        window.until("the words", () -> !window.text("problem-capacity").isEmpty());
        window.press(KeyCode.SHORTCUT, KeyCode.N);
        window.until("the question", () -> notice().contains("cannot be saved yet"));
        window.clickNode("leaveKeepButton");
        window.until("the new one", () -> documentLabel().equals("New scenario"));
        RealWindow.fx(() -> {
            window.window().drafts().look();
            return true;
        });
        window.until("the offer", () -> notice().contains("had changes that were not saved"));
        window.clickNode("takeUpDraftButton");
        window.until("the text", () -> json().contains("\"capacity\": 0"));
        assertThat(documentLabel()).isEqualTo("New scenario · editing week.plimsoll.json · edited");
    }

    @Test
    void aSampleIsCalledByItsName() {
        RealWindow.fx(() -> {
            window.window().opening().open(Source.of(Samples.FIRST), false);
            return true;
        });
        window.until("its name", () -> documentLabel().equals("LLM requests (Azure)"));
        edit(0);
        fill("edit-seed", "9");
        assertThat(documentLabel()).isEqualTo("LLM requests (Azure) · edited");
        assertThat(tab()).isEqualTo("Scenario •");
    }
}
