package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.ui.robot.EveryView.Sight;
import io.plimsoll.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, one after the other in one window: all can be read out, nothing is cut, and nothing is complained of. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryViewRobotTest {
    private final Complaints complaints = new Complaints();
    private EveryView views;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        complaints.listen();
        views = new EveryView(folder);
        views.resize(1024, 700);
    }

    @AfterAll
    void close() {
        views.close();
        complaints.close();
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void hasANameForEachPartAndCutsNoWords(Sight sight) {
        views.show(sight);
        List<String> found = new ArrayList<>();
        for (Scene scene : views.scenes()) {
            RealWindow.fx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                walk(scene.getRoot(), found);
                return true;
            });
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void isDressedInEveryThemeWithoutComplaint(Theme theme) {
        views.dress(theme);
        for (Sight sight : List.of(
                Sight.BOARD, Sight.TASK_FORM, Sight.DUEL, Sight.COMPARE, Sight.PLAN, Sight.SCENARIO, Sight.KEYS)) {
            views.show(sight);
        }
        assertThat(complaints.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2})
    @Order(3)
    void isUsableAtAnyScale(double scale) {
        views.resize(1440, 900);
        views.scale(scale);
        List<String> found = new ArrayList<>();
        for (Sight sight : List.of(
                Sight.BOARD,
                Sight.AGENT_FORM,
                Sight.TASK_FORM,
                Sight.DUEL,
                Sight.COMPARE,
                Sight.PLAN,
                Sight.SCENARIO)) {
            views.show(sight);
            RealWindow.fx(() -> {
                walk(views.window().window().scene().getRoot(), found);
                return true;
            });
            Node label = views.window().find("clockLabel", Label.class);
            assertThat(RealWindow.fx(
                            () -> label.localToScene(label.getLayoutBounds()).getHeight()
                                    / label.getLayoutBounds().getHeight()))
                    .isCloseTo(scale, within(0.001));
        }
        views.scale(1);
        assertThat(found).isEmpty();
    }

    @Test
    @Order(4)
    void nothingWasComplainedOf() {
        assertThat(complaints.list()).isEmpty();
    }

    /** Adds what cannot be read out, or is cut. */
    static void walk(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (isOwn(node) && (role(node) == AccessibleRole.NODE || name(node).isBlank())) {
            found.add("a part without role or name: " + words(node));
        }
        if (node instanceof Control control && control.isFocusTraversable() && !(control instanceof TabPane)) {
            if (name(node).isBlank() && !(control instanceof ScrollPane)) {
                found.add("a control without a name: " + words(node));
            }
            if (control instanceof ButtonBase button
                    && text(button).isBlank()
                    && hint(button).isBlank()) {
                found.add("a sign without a tooltip: " + words(node));
            }
        }
        if (node instanceof Labeled labeled
                && (!isInCell(node) || isNumber(node))
                && !text(labeled).isBlank()
                && labeled.isTextTruncated()) {
            found.add("words that are cut: " + words(node) + " in " + path(node));
        }
        if (node instanceof Labeled labeled && !text(labeled).isBlank() && !isInCell(node) && sticksOut(node)) {
            found.add("words beyond the edge: " + words(node) + " in " + path(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    /** Parts of the program's own, and whatever is drawn by hand; the canvas of a chart is named by the chart. */
    private static boolean isOwn(Node node) {
        if (node instanceof Canvas) {
            return !isOwnClass(node.getParent());
        }
        return isOwnClass(node) && !(node instanceof Cell<?>) && !(node instanceof Label);
    }

    private static boolean isOwnClass(Node node) {
        return node.getClass().getName().startsWith("io.plimsoll.");
    }

    private static AccessibleRole role(Node node) {
        return node.getAccessibleRole();
    }

    /** What a screen reader says of it. */
    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && !text(labeled).isBlank()) {
            return text(labeled);
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Labeled labeled ? text(labeled) : "";
    }

    private static String text(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }

    private static String hint(Control control) {
        return control.getTooltip() == null
                ? ""
                : String.valueOf(control.getTooltip().getText());
    }

    /** Names may be cut in a table, where they can be pointed at; a number that is cut is another number. */
    private static boolean isNumber(Node node) {
        return node instanceof Cell<?> && node.getStyleClass().contains("number");
    }

    private static boolean isInCell(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Cell<?>) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that does not scroll ends before it does. */
    private static boolean sticksOut(Node node) {
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            if ((each instanceof ScrollPane && each.getParent() != null)
                    || each instanceof TableView
                    || each.getStyleClass().contains("virtual-flow")) {
                return false;
            }
            boolean cuts = each instanceof SplitPane || each instanceof ToolBar || isWhole(each);
            if (cuts) {
                Bounds inside = each.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                Bounds room = each.getLayoutBounds();
                if (inside.getMaxX() > room.getMaxX() + 1
                        || inside.getMinX() < room.getMinX() - 1
                        || inside.getMaxY() > room.getMaxY() + 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether this is all that the window shows, or scrolls over where everything is larger. */
    private static boolean isWhole(Parent part) {
        return part.getScene().getRoot() instanceof ScrollPane all
                ? all.getContent() == part
                : part.getParent() == null;
    }

    private static String words(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
        return node.getClass().getSimpleName() + id + text;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        Set<String> said = new HashSet<>();
        for (Parent each = node.getParent(); each != null && said.size() < 3; each = each.getParent()) {
            if (each.getId() != null && said.add(each.getId())) {
                path.append(" < #").append(each.getId());
            }
        }
        return path.toString();
    }
}
