package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot opens files: good ones, broken ones, several at once, and those it had before. */
class OpeningRobotTest {
    private static final String GOOD = """
            { "plimsoll": 1, "name": "Good", "roles": { "dev": 2 }, "tasks": [ { "id": "A", "role": "dev" } ] }
            """;
    private static final String BROKEN = """
            {
              "plimsoll": 1, "name": "Broken",
              "roles": { "dev": -1 },
              "strategy": "least-laoded"
            }
            """;

    @TempDir
    private Path folder;

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private RealWindow window;
    private Path good;

    @BeforeEach
    void openAFile() throws IOException {
        window = new RealWindow(task -> {
            if (holding) {
                held.add(task);
            } else {
                task.run();
            }
        });
        good = file("good", GOOD);
        window.open(good);
        window.until("the tables to fill", () -> window.tasks().size() == 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".plimsoll.json"), text);
    }

    private boolean problemsShow() {
        return RealWindow.fx(() -> window.find("problemsPane", Node.class).isVisible());
    }

    private List<Problem> problems() {
        return RealWindow.fx(
                () -> List.copyOf(window.<Problem>table("problemTable").getItems()));
    }

    private int markedLine() {
        return RealWindow.fx(() ->
                window.find("lineList", ListView.class).getSelectionModel().getSelectedIndex() + 1);
    }

    private List<MenuItem> recent() {
        return RealWindow.fx(() -> {
            Menu menu = (Menu) window.find("menuBar", MenuBar.class).getMenus().getFirst().getItems().stream()
                    .filter(item -> "recentMenu".equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
            menu.getOnShowing().handle(null);
            return List.copyOf(menu.getItems());
        });
    }

    @Test
    void showsTheProblemsOfABrokenFileAndKeepsWhatIsOpen() throws IOException {
        window.open(file("broken", BROKEN));
        window.until("the problems", this::problemsShow);
        assertThat(window.text("problemsTitle")).isEqualTo("broken.plimsoll.json was not opened: 2 problems");
        assertThat(problems()).extracting(Problem::line).containsExactly(3, 4);
        assertThat(markedLine()).isEqualTo(3);
        window.<Problem>select("problemTable", problem -> problem.line() == 4);
        assertThat(markedLine()).isEqualTo(4);
        assertThat(window.text("problemDetail"))
                .startsWith("Line 4, column ")
                .contains("did you mean \"least-loaded\"?");
        assertThat(window.window().workbench().document().file()).isEqualTo(good);
        assertThat(window.tasks()).hasSize(1);
        window.click("closeProblemsButton");
        window.until("the pane to close", () -> !problemsShow());
    }

    @Test
    void showsTheLineOfAWarningToo() throws IOException {
        window.open(file("warned", GOOD.replace("\"role\": \"dev\"", "\"role\": \"ops\"")));
        window.until("the warning", this::problemsShow);
        assertThat(window.text("problemsTitle")).isEqualTo("warned.plimsoll.json is open, with 1 warning");
        assertThat(markedLine()).isEqualTo(1);
        assertThat(window.text("problemDetail")).contains("warning: role \"ops\" has tasks and no agents");
        window.open(good);
        window.until("the pane to close", () -> !problemsShow());
    }

    @Test
    void opensWhatWasAskedForLastWhenAnotherIsStillBeingRead() throws IOException {
        Path slow = file("slow", GOOD);
        Path last = file("last", GOOD);
        holding = true;
        window.open(slow);
        holding = false;
        window.open(last);
        RealWindow.fx(() -> {
            held.forEach(Runnable::run);
            return true;
        });
        window.until(
                "the last file",
                () -> last.equals(window.window().workbench().document().file()));
        assertThat(RealWindow.fx(() -> window.window().opening().running().size()))
                .isZero();
    }

    @Test
    void opensAgainWhatWasOpenBefore() throws IOException {
        Path other = file("other", GOOD);
        window.open(other);
        window.until(
                "the other file",
                () -> other.equals(window.window().workbench().document().file()));
        assertThat(recent()).extracting(MenuItem::getText).startsWith(other.toString(), good.toString());
        RealWindow.fx(() -> {
            recent().get(1).fire();
            return true;
        });
        window.until(
                "the first file",
                () -> good.equals(window.window().workbench().document().file()));
        Files.delete(other);
        RealWindow.fx(() -> {
            recent().get(1).fire();
            return true;
        });
        window.until("the problem", this::problemsShow);
        assertThat(problems().getFirst().message()).contains("there is no such file");
    }
}
