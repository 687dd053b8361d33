package io.plimsoll.ui;

import io.plimsoll.ui.theme.Palette;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * What the window shows while the Board is being built: the mark on the background of the theme. It needs no style sheet, no font and no
 * control, so it is there as soon as a window can be. FX thread only.
 */
public final class Curtain {
    private static final double RADIUS = 20;
    private static final double LINE = 8;
    private static final int PULSES = 3;

    private Curtain() {}

    /** Shows the stage with nothing but the mark, and goes on once that has been painted. */
    public static void show(Stage stage, Runnable painted) {
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        StackPane root = new StackPane(mark(palette.accent()));
        root.setBackground(null);
        stage.setTitle("Plimsoll");
        stage.setScene(new Scene(root, DesktopWindow.WIDTH, DesktopWindow.HEIGHT, palette.background()));
        fit(stage, Screen.getPrimary().getVisualBounds());
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // the frame of the first is drawn beside it, waited for in the second, and painted by the third
                if (++pulses == PULSES) {
                    stop();
                    Platform.runLater(painted);
                }
            }
        }.start();
    }

    /** On a screen that is smaller than the window wants to be, no larger than the screen: not every system sees to that. */
    static void fit(Stage stage, Rectangle2D screen) {
        if (screen.getWidth() < DesktopWindow.WIDTH) {
            stage.setX(screen.getMinX());
            stage.setWidth(screen.getWidth());
        }
        if (screen.getHeight() < DesktopWindow.HEIGHT) {
            stage.setY(screen.getMinY());
            stage.setHeight(screen.getHeight());
        }
    }

    private static Group mark(Color colour) {
        Circle ring = new Circle(RADIUS, Color.TRANSPARENT);
        ring.setStroke(colour);
        ring.setStrokeWidth(LINE);
        double half = 1.5 * RADIUS;
        Rectangle line = new Rectangle(-half, -LINE / 2, 2 * half, LINE);
        line.setFill(colour);
        return new Group(ring, line);
    }
}
