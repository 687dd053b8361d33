package io.plimsoll.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which of the panes that can be closed are open. FX thread only. */
public final class Panes {
    private final BooleanProperty branches = new SimpleBooleanProperty();
    private final BooleanProperty why = new SimpleBooleanProperty(true);
    private final BooleanProperty editor = new SimpleBooleanProperty();
    private Runnable board = () -> {};

    /** Whether the Scenario view is looked at, so that Save, Undo and Redo are about the text. */
    BooleanProperty editorProperty() {
        return editor;
    }

    /** What looking at the Board does. */
    void onBoard(Runnable act) {
        board = act;
    }

    /** Looks at the Board. */
    public void toBoard() {
        board.run();
    }

    /** Whether the branches are shown. */
    public BooleanProperty branchesProperty() {
        return branches;
    }

    /** Whether it is said why tasks went where they went, and who is next. */
    public BooleanProperty whyProperty() {
        return why;
    }
}
