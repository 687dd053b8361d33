package io.plimsoll.ui;

import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.selftest.SelfTestController;
import io.plimsoll.ui.theme.Appearance;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The self-test in a window of its own, which keeps nothing else from being used; closing it stops the test. FX thread only. */
final class SelfTestWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    private final Laboratory laboratory;
    private final Appearance appearance;
    private final Supplier<@Nullable Window> owner;
    private @Nullable Stage stage;

    SelfTestWindow(Laboratory laboratory, Appearance appearance, Supplier<@Nullable Window> owner) {
        this.laboratory = laboratory;
        this.appearance = appearance;
        this.owner = owner;
    }

    /** Opens it and begins, or brings it to the front. */
    void show() {
        if (stage != null) {
            stage.toFront();
            return;
        }
        SelfTestController controller = new SelfTestController(laboratory);
        Scene scene = new Scene(
                FxmlFile.SELF_TEST.load(new Controllers().add(SelfTestController.class, () -> controller)),
                WIDTH,
                HEIGHT);
        appearance.dress(scene);
        Stage opened = new Stage();
        stage = opened;
        opened.initOwner(owner.get());
        opened.setTitle("Self-test – Plimsoll");
        opened.setScene(scene);
        opened.setOnHidden(event -> {
            stage = null;
            controller.stop();
        });
        opened.show();
        controller.begin();
    }

    /** Closes it if it is open. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
