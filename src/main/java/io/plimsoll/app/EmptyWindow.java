package io.plimsoll.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** A window with nothing in it: what JavaFX itself costs, for {@code bench start}. */
public final class EmptyWindow extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Opens it, and says so. */
    public static void main(String[] args) {
        launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
        stage.show();
        StartReport.watch(stage, () -> true);
    }
}
