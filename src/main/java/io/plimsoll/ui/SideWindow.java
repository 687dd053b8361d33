package io.plimsoll.ui;

import io.plimsoll.ui.theme.Appearance;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A window beside the desktop's, one of its kind at a time, which keeps nothing else from being used. FX thread only. */
final class SideWindow {
    private final String title;
    private final double width;
    private final double height;
    private final Appearance appearance;
    private final Supplier<@Nullable Window> owner;
    private double leastWidth;
    private double leastHeight;
    private @Nullable Stage stage;

    /** {@code title}: before the program's name; it is as large at first, in pixels. */
    SideWindow(String title, double width, double height, Appearance appearance, Supplier<@Nullable Window> owner) {
        this.title = title;
        this.width = width;
        this.height = height;
        this.appearance = appearance;
        this.owner = owner;
    }

    /** Never smaller than this, in pixels. */
    SideWindow atLeast(double least, double high) {
        leastWidth = least;
        leastHeight = high;
        return this;
    }

    /**
     * Opens it with what is made for it, or brings it to the front as it is.
     *
     * @param hidden is done once it is closed
     * @return its scene if it was opened; {@code null} if it was open
     */
    @Nullable Scene show(Supplier<Parent> content, Runnable hidden) {
        if (stage != null) {
            stage.toFront();
            return null;
        }
        Scene scene = new Scene(content.get(), width, height);
        appearance.dress(scene);
        Stage opened = new Stage();
        stage = opened;
        opened.initOwner(owner.get());
        opened.setTitle(title + " – Plimsoll");
        opened.setMinWidth(leastWidth);
        opened.setMinHeight(leastHeight);
        opened.setScene(scene);
        opened.setOnHidden(event -> {
            stage = null;
            hidden.run();
        });
        opened.show();
        return scene;
    }

    /** The window, or {@code null} if it is closed. */
    @Nullable Window window() {
        return stage;
    }

    /** Closes it if it is open. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
