package io.plimsoll.ui.theme;

import javafx.beans.value.ObservableDoubleValue;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * What a window shows, larger or smaller as a whole: laid out in the room that there is at that scale. Where that is too little for the layout, it
 * scrolls. FX thread only.
 */
final class Zoomed extends Region {
    /** What the layouts need at least, px at 100 %. */
    private static final double LEAST_WIDTH = 960;

    private static final double LEAST_HEIGHT = 600;

    private final Parent content;
    private final Scale transform = new Scale(1, 1);
    private final ObservableDoubleValue scale;
    private boolean again;

    private Zoomed(Parent content, ObservableDoubleValue scale) {
        this.content = content;
        this.scale = scale;
        content.getTransforms().add(transform);
        getChildren().add(content);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Plimsoll");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::sendAgain);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::sendAgain);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::sendAgain);
        scale.subscribe(now -> zoom(now.doubleValue()));
    }

    /** Lets a scene follow the scale from now on, unless it does already. */
    static void follow(Scene scene, ObservableDoubleValue scale) {
        if (scene.getRoot() instanceof ScrollPane pane && pane.getContent() instanceof Zoomed) {
            return;
        }
        Parent content = scene.getRoot();
        ScrollPane pane = new ScrollPane();
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        scene.setRoot(pane);
        // what only the root of a scene has
        content.getStyleClass().remove("root");
        content.getStyleClass().removeAll(Appearance.STYLE_CLASSES);
        pane.setContent(new Zoomed(content, scale));
    }

    private void zoom(double now) {
        transform.setX(now);
        transform.setY(now);
        boolean scrolls = now > 1;
        setMinSize(scrolls ? LEAST_WIDTH * now : 0, scrolls ? LEAST_HEIGHT * now : 0);
        requestLayout();
        // what is drawn by hand is drawn as large as it appears, also where its room stays the same
        content.lookupAll(".chart-canvas").forEach(chart -> ((Parent) chart).requestLayout());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.get();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.get(), getHeight() / scale.get());
    }

    /**
     * Dividers and the edges of columns move by what the pointer moves in the scene, which is more than what it moves in what is laid out: they are told the
     * latter.
     */
    private void sendAgain(MouseEvent event) {
        if (again || scale.get() == 1 || !isHandle(event.getTarget())) {
            return;
        }
        event.consume();
        MouseEvent inside = new MouseEvent(
                event.getEventType(),
                event.getSceneX() / scale.get(),
                event.getSceneY() / scale.get(),
                event.getScreenX(),
                event.getScreenY(),
                event.getButton(),
                event.getClickCount(),
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown(),
                event.isPrimaryButtonDown(),
                event.isMiddleButtonDown(),
                event.isSecondaryButtonDown(),
                event.isSynthesized(),
                event.isPopupTrigger(),
                event.isStillSincePress(),
                event.getPickResult());
        again = true;
        try {
            Event.fireEvent(event.getTarget(), inside);
        } finally {
            again = false;
        }
    }

    private static boolean isHandle(EventTarget target) {
        if (!(target instanceof Node node)) {
            return false;
        }
        if (node instanceof Rectangle
                && node.getParent() != null
                && node.getParent().getStyleClass().contains("nested-column-header")) {
            return true;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }
}
