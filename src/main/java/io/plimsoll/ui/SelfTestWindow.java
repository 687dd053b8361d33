package io.plimsoll.ui;

import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.selftest.SelfTestController;
import io.plimsoll.ui.theme.Appearance;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The self-test in a window beside the desktop's; closing it stops the test. FX thread only. */
final class SelfTestWindow {
    private final Laboratory laboratory;
    private final SideWindow side;

    SelfTestWindow(Laboratory laboratory, Appearance appearance, Supplier<@Nullable Window> owner) {
        this.laboratory = laboratory;
        side = new SideWindow("Self-test", 980, 640, appearance, owner);
    }

    /** Opens it and begins, or brings it to the front. */
    void show() {
        SelfTestController controller = new SelfTestController(laboratory);
        boolean opened = side.show(
                        () -> FxmlFile.SELF_TEST.load(
                                new Controllers().add(SelfTestController.class, () -> controller)),
                        controller::stop)
                != null;
        if (opened) {
            controller.begin();
        }
    }

    /** Closes it if it is open. */
    void close() {
        side.close();
    }
}
