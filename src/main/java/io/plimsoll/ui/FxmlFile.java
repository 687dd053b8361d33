package io.plimsoll.ui;

import java.net.URL;
import java.util.Objects;

/** Every FXML file that code loads; the others are included by these. */
public enum FxmlFile {
    /** The whole window. */
    MAIN("/fxml/main.fxml");

    private final String path;

    FxmlFile(String path) {
        this.path = path;
    }

    /** Where it is. */
    public URL url() {
        return Objects.requireNonNull(FxmlFile.class.getResource(path), path);
    }
}
