package io.plimsoll.ui.plugins;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.ui.export.FolderPlace;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Wording;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which folder plug-ins come from, what was loaded, and why the rest was not. FX thread only. */
public final class PlugInsController {
    private static final double GAP = 10;
    /** Of a line of text, in the middle of which the sign before it stands. */
    private static final double LINE = 18;

    private final PlugIns plugIns;
    private final FolderPlace place;

    @FXML
    private Label plugInsSentence;

    @FXML
    private Label plugInsFolder;

    @FXML
    private Label plugInsTrouble;

    @FXML
    private Button plugInsFolderButton;

    @FXML
    private Button plugInsOffButton;

    @FXML
    private VBox plugInsList;

    /** Shows these; {@code place} is asked for a folder. */
    public PlugInsController(PlugIns plugIns, FolderPlace place) {
        this.plugIns = plugIns;
        this.place = place;
    }

    @FXML
    private void initialize() {
        for (StrategyProvider provider : Strategies.plugged()) {
            plugInsList.getChildren().add(line("agrees", "Loaded", provider.title(), provider.name(), provider.rule()));
        }
        Stream.concat(plugIns.troubles().stream(), Strategies.refused().stream())
                .forEach(why ->
                        plugInsList.getChildren().add(line("differs", "Left out", "Left out", "", sentence(why))));
        if (plugIns.folder() != null && plugInsList.getChildren().isEmpty()) {
            plugInsList.getChildren().add(muted("There was no strategy in the jars of this folder."));
        }
        show();
    }

    private static Node line(String shape, String word, String title, String name, String words) {
        Region sign = new Region();
        sign.getStyleClass().addAll("verdict-sign", shape);
        StackPane before = new StackPane(sign);
        before.setMinHeight(LINE);
        before.setMaxHeight(LINE);
        before.setAccessibleText(word);
        Label heading = new Label(title);
        heading.getStyleClass().add("semibold");
        HBox head = new HBox(GAP, heading);
        head.setAlignment(Pos.BASELINE_LEFT);
        if (!name.isEmpty()) {
            Label muted = new Label(name);
            muted.getStyleClass().add("muted");
            head.getChildren().add(muted);
        }
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox column = new VBox(head, text);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox line = new HBox(GAP, before, column);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private static String sentence(String words) {
        String whole = words.endsWith(".") ? words : words + ".";
        return Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
    }

    private void show() {
        Path now = plugIns.folder();
        Path next = plugIns.next();
        plugInsSentence.setText(Objects.equals(now, next) ? loaded(now) : fromNextStart(now, next));
        plugInsFolder.setText(next == null ? "No folder is switched on." : "From " + next + noJars(next));
        plugInsOffButton.setDisable(next == null);
        say(null);
    }

    private static String loaded(@Nullable Path from) {
        int loaded = Strategies.plugged().size();
        return from == null
                ? "Plug-ins are off"
                : loaded == 0
                        ? "Nothing is plugged in"
                        : loaded == 1
                                ? "One strategy is plugged in"
                                : Wording.count(loaded) + " strategies are plugged in";
    }

    private static String fromNextStart(@Nullable Path now, @Nullable Path next) {
        return next == null
                ? "Plug-ins are off from the next start on"
                : (now == null ? "Plug-ins are on" : "They come from another folder") + " from the next start on";
    }

    /** Said at once to whoever chose the wrong folder, not at the next start. */
    private static String noJars(Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().hasNext() ? "" : ", where there is no jar now";
        } catch (IOException e) {
            return ", which cannot be read now: " + FileTrouble.of(e);
        }
    }

    private void say(@Nullable String trouble) {
        plugInsTrouble.setText(trouble == null ? "" : trouble);
        Nodes.show(plugInsTrouble, trouble != null);
    }

    @FXML
    private void choose() {
        Path chosen = place.ask("A folder with jars of strategies");
        if (chosen != null) {
            keep(() -> plugIns.switchOn(chosen.toAbsolutePath().normalize()));
        }
    }

    @FXML
    private void switchOff() {
        keep(plugIns::switchOff);
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void keep(Change change) {
        try {
            change.make();
            show();
        } catch (IOException e) {
            say("That cannot be kept: " + FileTrouble.of(e));
        }
    }
}
