package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A region that draws itself on a canvas as large as it is: at most once a frame, and only when something changed. FX thread only.
 * Out of a scene it draws nothing.
 */
public abstract class CanvasChart extends Region {
    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
    private boolean stale = true;

    /** An empty chart. */
    protected CanvasChart() {
        getChildren().add(canvas);
        getStyleClass().add("chart-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        palette.addListener(observable -> redraw());
        focusVisibleProperty().addListener(observable -> redraw());
    }

    /** The colours to draw with. */
    public final ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Asks for drawing in the next frame; asking again before that costs nothing. */
    protected final void redraw() {
        stale = true;
        requestLayout();
    }

    /** Draws everything on a cleared canvas of this size, px. */
    protected abstract void draw(GraphicsContext canvas, double width, double height);

    @Override
    protected final void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            stale = true;
        }
        if (!stale || width <= 0 || height <= 0) {
            return;
        }
        stale = false;
        GraphicsContext g = canvas.getGraphicsContext2D();
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
