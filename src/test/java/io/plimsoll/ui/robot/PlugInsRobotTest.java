package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot before the window of the plug-ins. What really comes out of a folder is seen where programs of their own are started. */
class PlugInsRobotTest {
    @TempDir
    private Path folder;

    private final Setting setting = new Setting();
    private @Nullable RealWindow window;
    private @Nullable Path chosen;

    /** As it was when the program started, and as it was set since. */
    private static final class Setting implements PlugIns {
        private @Nullable Path folder;
        private @Nullable Path next;
        private List<String> troubles = List.of();
        private @Nullable IOException trouble;

        @Override
        public @Nullable Path folder() {
            return folder;
        }

        @Override
        public @Nullable Path next() {
            return next;
        }

        @Override
        public List<String> troubles() {
            return troubles;
        }

        private void keep(@Nullable Path wanted) throws IOException {
            if (trouble != null) {
                throw trouble;
            }
            next = wanted;
        }

        @Override
        public void switchOn(Path from) throws IOException {
            keep(from);
        }

        @Override
        public void switchOff() throws IOException {
            keep(null);
        }
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private RealWindow open() {
        RealWindow opened = new RealWindow(setting, what -> chosen);
        window = opened;
        RealWindow.fx(() -> {
            opened.find("menuBar", MenuBar.class).getMenus().getLast().getItems().stream()
                    .filter(item -> "_Plug-ins…".equals(item.getText()))
                    .findFirst()
                    .map(MenuItem.class::cast)
                    .orElseThrow()
                    .fire();
            return true;
        });
        opened.until("the window", () -> !opened.findAll("#plugInsSentence").isEmpty());
        return opened;
    }

    private static boolean off(RealWindow window) {
        return RealWindow.fx(
                () -> window.find("plugInsOffButton", ButtonBase.class).isDisabled());
    }

    @Test
    void aFolderIsSwitchedOnAndOff() throws IOException {
        RealWindow window = open();
        assertThat(window.text("plugInsSentence")).isEqualTo("Plug-ins are off");
        assertThat(window.text("plugInsFolder")).isEqualTo("No folder is switched on.");
        assertThat(off(window)).isTrue();

        window.clickNode("plugInsFolderButton");
        assertThat(setting.next).as("none was chosen after all").isNull();

        chosen = folder;
        window.clickNode("plugInsFolderButton");
        assertThat(setting.next).isEqualTo(folder);
        assertThat(window.text("plugInsSentence")).isEqualTo("Plug-ins are on from the next start on");
        assertThat(window.text("plugInsFolder")).isEqualTo("From " + folder + ", where there is no jar now");
        assertThat(off(window)).isFalse();

        Files.createFile(folder.resolve("a.jar"));
        window.clickNode("plugInsFolderButton");
        assertThat(window.text("plugInsFolder")).isEqualTo("From " + folder);

        window.clickNode("plugInsOffButton");
        assertThat(setting.next).isNull();
        assertThat(window.text("plugInsSentence")).isEqualTo("Plug-ins are off");
    }

    @Test
    void whatWasLeftOutIsSaidWithItsReason() {
        setting.folder = folder;
        setting.next = folder;
        setting.troubles = List.of("nothing was loaded: " + folder.resolve("torn.jar") + " is no jar");
        RealWindow window = open();
        assertThat(window.text("plugInsSentence")).isEqualTo("Nothing is plugged in");
        assertThat(window.findAll("#plugInsList .label").toString())
                .contains("Nothing was loaded: " + folder.resolve("torn.jar") + " is no jar.");
        chosen = folder.getParent();
        window.clickNode("plugInsFolderButton");
        assertThat(window.text("plugInsSentence")).isEqualTo("They come from another folder from the next start on");
        window.clickNode("plugInsOffButton");
        assertThat(window.text("plugInsSentence")).isEqualTo("Plug-ins are off from the next start on");
    }

    @Test
    void aFolderWithoutStrategiesSaysSo() {
        setting.folder = folder;
        setting.next = folder;
        RealWindow window = open();
        assertThat(window.findAll("#plugInsList .label").toString())
                .contains("There was no strategy in the jars of this folder.");
    }

    @Test
    void whatCannotBeKeptIsSaidAndChangesNothing() {
        RealWindow window = open();
        setting.trouble = new IOException("No space left on device");
        chosen = folder;
        window.clickNode("plugInsFolderButton");
        assertThat(window.text("plugInsTrouble")).isEqualTo("That cannot be kept: no space left on device");
        assertThat(window.text("plugInsSentence")).isEqualTo("Plug-ins are off");
        setting.trouble = null;
        window.clickNode("plugInsFolderButton");
        assertThat(RealWindow.fx(() -> window.find("plugInsTrouble", Node.class).isVisible()))
                .isFalse();
    }

    @Test
    void everyPartCanBeReadOutAndNothingIsCutInAnyTheme() {
        setting.folder = folder;
        setting.next = folder;
        setting.troubles = List.of("the folder is not there");
        RealWindow window = open();
        Stage stage = RealWindow.fx(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage other && other.getTitle().startsWith("Plug-ins"))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
        for (Theme theme : Theme.values()) {
            RealWindow.fx(() -> {
                window.window().appearance().themeProperty().set(theme);
                return true;
            });
            EveryView.settle();
            List<String> found = new ArrayList<>();
            RealWindow.fx(() -> {
                EveryViewRobotTest.walk(stage.getScene().getRoot(), found);
                return true;
            });
            assertThat(found).as(theme.name()).isEmpty();
        }
    }
}
