package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A region that draws itself on a canvas as large as it is: at most once a frame, and only when something changed. FX thread only.
 * While it or anything that it stands in is hidden it draws nothing.
 */
public abstract class CanvasChart extends Region {
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
    private final Scale shrunk = new Scale(1, 1);
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing", true);
    private boolean stale = true;

    /** An empty chart. */
    protected CanvasChart() {
        canvas.getTransforms().add(shrunk);
        getChildren().add(canvas);
        getStyleClass().add("chart-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        palette.addListener(observable -> redraw());
        focusVisibleProperty().addListener(observable -> redraw());
        showing.bind(showing(this));
        showing.subscribe(() -> {
            if (stale) {
                redraw();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
                showTable();
                event.consume();
            }
        });
        MenuItem asTable = new MenuItem("Show as table");
        asTable.setOnAction(event -> showTable());
        ContextMenu menu = new ContextMenu(asTable);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** The colours to draw with. */
    public final ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Whether a node and everything that it stands in are visible. */
    private static ObservableValue<Boolean> showing(Node node) {
        return node.visibleProperty()
                .flatMap(visible -> visible
                        ? node.parentProperty().flatMap(CanvasChart::showing).orElse(true)
                        : new SimpleBooleanProperty(false));
    }

    /** Whether there is anybody to draw for: it and everything that it stands in are visible. */
    public final ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Asks for drawing in the next frame; asking again before that costs nothing. */
    protected final void redraw() {
        stale = true;
        if (showing.get()) {
            requestLayout();
        }
    }

    /** What is shown, in figures. */
    public abstract ChartTable table();

    /** Opens what is shown as a table in a window of its own; so do T and the chart's menu. */
    public final void showTable() {
        String summary = getAccessibleText();
        ChartTableWindow.show(
                table(),
                summary == null ? "" : summary,
                getScene() == null ? null : getScene().getWindow());
    }

    /** Draws everything on a cleared canvas of this size, px. */
    protected abstract void draw(GraphicsContext canvas, double width, double height);

    /** How much larger than it is laid out it appears: it is drawn as large, so that it stays sharp. */
    private double scale() {
        double shown = getLocalToSceneTransform().getMxx();
        return shown > 0 ? shown : 1;
    }

    @Override
    protected final void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        double scale = scale();
        if (width * scale != canvas.getWidth() || height * scale != canvas.getHeight()) {
            canvas.setWidth(width * scale);
            canvas.setHeight(height * scale);
            shrunk.setX(1 / scale);
            shrunk.setY(1 / scale);
            stale = true;
        }
        if (!stale || !showing.get() || width <= 0 || height <= 0) {
            return;
        }
        stale = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(scale, 0, 0, scale, 0, 0);
        g.clearRect(0, 0, width, height);
        draw(g, width, height);
        if (isFocusVisible()) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(2);
            g.setLineDashes();
            g.strokeRoundRect(1, 1, width - 2, height - 2, 6, 6);
        }
    }
}
