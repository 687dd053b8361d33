package io.plimsoll.ui.shell;

import io.plimsoll.ui.form.Keyboard;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.theme.KeyTip;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Five short steps over the Board, each beside a frame round what it tells of: at the first start, and from Help. Enter goes on and Esc leaves, wherever
 * the keyboard is, so that Space can run and pause meanwhile. Nothing moves by itself. FX thread only.
 */
public final class TourController {
    private static final String SEEN = "tour";
    private static final double GAP = 3;
    private static final double MARGIN = 14;

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
                    "Another strategy, one agent fewer, a task by hand: all of it counts from this instant on. "
                            + KeyTip.words("Shortcut+Z")
                            + " takes it back by name."),
            new Step(
                    "#viewTabs > .tab-header-area",
                    "Then ask larger questions",
                    "Duel shows two strategies on the same work, Compare is sure which is better, Plan counts how many agents are needed, "
                            + "Scenario changes what is played. "
                            + KeyTip.words("Shortcut+Shift+P")
                            + " finds every command."));

    private final Settings settings;
    private final Runnable board;
    private final Runnable follow = this::frame;
    private int step;
    private boolean welcoming;
    private @Nullable Node before;

    @FXML
    private Pane tourPane;

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
    private Button tourSkip;

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
        tourPane.getChildren().clear();
        tourNext.defaultButtonProperty().bind(tourPane.visibleProperty());
        tourSkip.cancelButtonProperty().bind(tourPane.visibleProperty());
        tourPane.sceneProperty().subscribe(scene -> {
            if (scene != null && welcoming) {
                welcoming = false;
                Platform.runLater(this::show);
            }
        });
    }

    /** Begins unless it has been seen; in a window that is being opened, once that is laid out for the first time and so has its parts. */
    void welcome() {
        if (settings.get(SEEN) == null) {
            if (tourPane.getScene() == null) {
                welcoming = true;
            } else {
                show();
            }
        }
    }

    /** Begins. The keyboard comes along, and goes back to where it was in the end. */
    void show() {
        Scene scene = tourPane.getScene();
        if (scene == null) {
            // closed meanwhile
            return;
        }
        if (!tourPane.isVisible()) {
            before = scene.getFocusOwner();
            scene.addPostLayoutPulseListener(follow);
        }
        settings.put(SEEN, "seen");
        tourPane.getChildren().setAll(tourFrame, tourCard);
        tourPane.setVisible(true);
        go(0);
        Keyboard.bring(tourNext, tourCard);
    }

    private void go(int to) {
        step = to;
        Step now = STEPS.get(step);
        boolean last = step == STEPS.size() - 1;
        board.run();
        tourSentence.setText(now.sentence);
        tourText.setText(now.text);
        tourCount.setText((step + 1) + " of " + STEPS.size() + " · Enter goes on, Esc leaves");
        tourBack.setDisable(step == 0);
        tourNext.setText(last ? "Done" : "Next");
        tourNext.setAccessibleText(tourNext.getText() + ". " + now.sentence + ". " + now.text);
        tourPane.requestLayout();
    }

    /** Round what is told of and beside it, wherever it is by now; in a corner where it is not shown. */
    private void frame() {
        Node part = tourPane.getScene().lookup(STEPS.get(step).part);
        boolean shown = part != null && isShown(part);
        tourFrame.setVisible(shown);
        if (!shown) {
            tourCard.relocate(MARGIN, tourPane.getHeight() - tourCard.getHeight() - MARGIN);
            return;
        }
        Bounds inner = tourPane.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        Bounds around = new BoundingBox(
                inner.getMinX() - GAP, inner.getMinY() - GAP, inner.getWidth() + 2 * GAP, inner.getHeight() + 2 * GAP);
        tourFrame.resizeRelocate(around.getMinX(), around.getMinY(), around.getWidth(), around.getHeight());
        beside(around);
    }

    /** Below it where there is room, else to the left or the right of it. */
    private void beside(Bounds around) {
        double width = tourCard.getWidth();
        double right = Math.max(MARGIN, tourPane.getWidth() - width - MARGIN);
        double bottom = Math.max(MARGIN, tourPane.getHeight() - tourCard.getHeight() - MARGIN);
        double below = around.getMaxY() + MARGIN;
        double left = around.getMinX() - width - MARGIN;
        if (below <= bottom) {
            tourCard.relocate(Math.clamp(around.getMinX(), MARGIN, right), below);
        } else {
            double x = left >= MARGIN ? left : Math.min(right, around.getMaxX() + MARGIN);
            tourCard.relocate(x, Math.clamp(around.getMinY(), MARGIN, bottom));
        }
    }

    private static boolean isShown(Node part) {
        for (Node each = part; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return part.localToScene(part.getLayoutBounds()).getWidth() > 0;
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
        tourPane.getScene().removePostLayoutPulseListener(follow);
        tourPane.setVisible(false);
        tourPane.getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
