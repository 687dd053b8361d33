package io.plimsoll.ui.shell;

import io.plimsoll.ui.open.Settings;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Five short steps over the Board, each with a frame round what it tells of: at the first start, and from Help. FX thread only. */
public final class TourController {
    private static final String SEEN = "tour";
    private static final double GAP = 3;

    /** What is told, and of what. */
    private record Step(String part, String sentence, String text) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "#runButton",
                    "This is work on its way to agents",
                    "Space runs and pauses it, F6 and F7 make it slower and faster. "
                            + "The line at the bottom takes it to any time, backwards too."),
            new Step(
                    "#workloadChart",
                    "A bar for each agent, against what it can carry",
                    "What stands above the red line is more than the agent can do at once. Click a bar to follow that agent everywhere."),
            new Step(
                    "#why",
                    "Why did this task go there?",
                    "Click any task: who could have had it, who was passed over and for what, and what another strategy would have done."),
            new Step(
                    "#strategyBox",
                    "Change something and see what comes of it",
                    "Another strategy, one agent fewer, a task by hand: all of it counts from this instant on. Ctrl+Z takes it back by name."),
            new Step(
                    "#viewTabs > .tab-header-area",
                    "Then ask larger questions",
                    "Duel shows two strategies on the same work, Compare is sure which is better, Plan counts how many agents are needed, "
                            + "Scenario changes what is played. Ctrl+Shift+P finds every command."));

    private final Settings settings;
    private final Runnable board;
    private final Runnable follow = this::frame;
    private int step;

    @FXML
    private AnchorPane tourPane;

    @FXML
    private Region tourFrame;

    @FXML
    private VBox tourCard;

    @FXML
    private Label tourSentence;

    @FXML
    private Label tourText;

    @FXML
    private Label tourCount;

    @FXML
    private Button tourBack;

    @FXML
    private Button tourNext;

    /** A tour that {@code settings} remember; {@code board} shows what it tells of. */
    public TourController(Settings settings, Runnable board) {
        this.settings = settings;
        this.board = board;
    }

    @FXML
    private void initialize() {
        tourPane.managedProperty().bind(tourPane.visibleProperty());
        tourPane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        });
    }

    /** Begins unless it has been seen. It leaves the keyboard where it is. */
    void welcome() {
        if (settings.get(SEEN) == null) {
            begin();
        }
    }

    /** Begins, with the keyboard in it. */
    void show() {
        begin();
        tourNext.requestFocus();
    }

    private void begin() {
        settings.put(SEEN, "seen");
        board.run();
        tourPane.setVisible(true);
        Scene scene = tourPane.getScene();
        scene.removePostLayoutPulseListener(follow);
        scene.addPostLayoutPulseListener(follow);
        go(0);
    }

    private void go(int to) {
        step = to;
        Step now = STEPS.get(step);
        tourSentence.setText(now.sentence);
        tourText.setText(now.text);
        tourCount.setText((step + 1) + " of " + STEPS.size());
        tourBack.setDisable(step == 0);
        tourNext.setText(step == STEPS.size() - 1 ? "Done" : "Next");
        tourPane.requestLayout();
    }

    /** Round what is told of, wherever it is by now. */
    private void frame() {
        Node part = tourPane.getScene().lookup(STEPS.get(step).part);
        boolean shown = part != null
                && part.getScene() != null
                && part.localToScene(part.getLayoutBounds()).getWidth() > 0;
        tourFrame.setVisible(shown);
        if (shown) {
            Bounds around = tourPane.sceneToLocal(part.localToScene(part.getLayoutBounds()));
            tourFrame.resizeRelocate(
                    around.getMinX() - GAP,
                    around.getMinY() - GAP,
                    around.getWidth() + 2 * GAP,
                    around.getHeight() + 2 * GAP);
        }
    }

    @FXML
    private void next() {
        if (step == STEPS.size() - 1) {
            end();
        } else {
            go(step + 1);
        }
    }

    @FXML
    private void back() {
        go(step - 1);
    }

    @FXML
    private void end() {
        tourPane.setVisible(false);
        tourPane.getScene().removePostLayoutPulseListener(follow);
    }
}
