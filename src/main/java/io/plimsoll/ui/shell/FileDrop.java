package io.plimsoll.ui.shell;

import io.plimsoll.ui.open.Opening;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dropped anywhere in the window. FX thread only. */
public final class FileDrop {
    private static final String MARK = "drop-target";

    private final Opening opening;

    /** Opens with this. */
    public FileDrop(Opening opening) {
        this.opening = opening;
    }

    /** Lets files be dropped on this scene. */
    public void install(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (isFile(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_ENTERED, event -> {
            if (isFile(event) && !scene.getRoot().getStyleClass().contains(MARK)) {
                scene.getRoot().getStyleClass().add(MARK);
            }
        });
        scene.setOnDragExited(event -> scene.getRoot().getStyleClass().remove(MARK));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            scene.getRoot().getStyleClass().remove(MARK);
            if (isFile(event)) {
                opening.open(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** What is dragged within the program has a source there. */
    private static boolean isFile(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles();
    }
}
