package io.plimsoll.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Every FXML file that code loads; the others are included by these. */
public enum FxmlFile {
    /** The whole window. */
    WINDOW("/fxml/window.fxml"),
    /** The Duel view. */
    DUEL("/fxml/duel.fxml"),
    /** The Compare view. */
    COMPARE("/fxml/compare.fxml"),
    /** The Plan view. */
    PLAN("/fxml/plan.fxml"),
    /** The Scenario view. */
    EDIT("/fxml/edit.fxml"),
    /** The branches. */
    BRANCHES("/fxml/branches.fxml"),
    /** The tasks' table alone. */
    TASKS("/fxml/tasks.fxml"),
    /** The self-test's window. */
    SELF_TEST("/fxml/selftest.fxml"),
    /** The window of the plug-ins. */
    PLUG_INS("/fxml/plugins.fxml"),
    /** The window of an import. */
    IMPORT("/fxml/import.fxml");

    private final String path;

    FxmlFile(String path) {
        this.path = path;
    }

    /** Where it is. */
    public URL url() {
        return Objects.requireNonNull(FxmlFile.class.getResource(path), path);
    }

    /** Loads it. */
    Parent load(Controllers controllers) {
        FXMLLoader loader = new FXMLLoader(url());
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
