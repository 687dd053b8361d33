package io.plimsoll.ui.shell;

import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.Source;
import javafx.fxml.FXML;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The scenarios that come with the program, each with what it teaches. FX thread only. */
public final class SamplesController {
    private static final double WIDTH = 380;

    private final Opening opening;

    @FXML
    private MenuButton sampleMenu;

    /** The samples, opened with this. */
    public SamplesController(Opening opening) {
        this.opening = opening;
    }

    @FXML
    private void initialize() {
        for (Sample sample : Samples.all()) {
            Label title = new Label(sample.title());
            title.getStyleClass().add("semibold");
            // A label would be cut: menus ask for its height before they know its width.
            Text teaches = new Text(sample.teaches());
            teaches.getStyleClass().add("muted");
            teaches.setWrappingWidth(WIDTH);
            VBox lines = new VBox(title, teaches);
            lines.getStyleClass().add("sample");
            CustomMenuItem item = new CustomMenuItem(lines);
            item.setId("sample-" + sample.name());
            item.setText(sample.title());
            item.setOnAction(event -> opening.open(Source.of(sample), false));
            sampleMenu.getItems().add(item);
        }
    }
}
