package io.plimsoll.ui.form;

import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.PlaceTrial;
import io.plimsoll.ui.job.SavedPlaces;
import io.plimsoll.ui.theme.Nodes;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses where to compute: a saved place or the name of another, and a button that tests it. FX thread only. */
public final class PlaceBox extends VBox {
    private final ComboBox<String> box = new ComboBox<>();
    private final Button test = new Button("Test");
    private final Button forget = new Button("Forget");
    private final Label said = new Label();
    private @Nullable PlaceTrial trial;

    /** Empty until it is told of places. */
    public PlaceBox() {
        super(3);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Where to compute, and whether it answers");
        box.setEditable(true);
        box.setPrefWidth(230);
        box.setAccessibleText("Where to compute");
        box.setTooltip(new Tooltip("local: this program; local:4: so many processes; spark://HOST:PORT or"
                + " local-cluster[2,1,1024]: Spark. No result depends on it."));
        test.setTooltip(new Tooltip("Have it compute one small run, and remember it if it answers"));
        forget.setTooltip(new Tooltip("Take it off the list"));
        forget.getStyleClass().addAll("quiet", "low");
        said.setWrapText(true);
        said.setMaxWidth(420);
        HBox line = new HBox(6, box, test, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said);
        say("", false);
    }

    /**
     * Offers these; what is chosen is theirs, so that all boxes choose alike.
     *
     * @param view that it belongs to, for what robots and style sheets call its parts
     */
    public void offer(SavedPlaces places, Laboratory laboratory, String view) {
        box.getEditor().setId(view + "PlaceField");
        test.setId(view + "TestPlaceButton");
        forget.setId(view + "ForgetPlaceButton");
        said.setId(view + "PlaceLabel");
        box.setItems(places.names());
        box.setValue(places.chosenProperty().get());
        box.getEditor().setText(places.chosenProperty().get());
        box.getEditor().textProperty().subscribe(text -> {
            places.chosenProperty().set(text.strip());
            say("", false);
        });
        places.chosenProperty().subscribe(name -> {
            if (!box.getEditor().getText().strip().equals(name)) {
                box.getEditor().setText(name);
            }
            arrange(places);
        });
        test.setOnAction(event -> test(places, laboratory));
        forget.setOnAction(event -> {
            places.forget(places.chosenProperty().get());
            places.chosenProperty().set(SavedPlaces.LOCAL);
        });
    }

    private void arrange(SavedPlaces places) {
        String name = places.chosenProperty().get();
        test.setText(trial == null ? "Test" : "Stop");
        boolean known = places.names().contains(name) && !name.equals(SavedPlaces.LOCAL);
        Nodes.show(forget, known);
    }

    private void test(SavedPlaces places, Laboratory laboratory) {
        if (trial != null) {
            trial.cancel();
            return;
        }
        PlaceTrial begun = new PlaceTrial(places.chosenProperty().get(), laboratory);
        trial = begun;
        say("Asking " + begun.where() + "…", false);
        begun.setOnSucceeded(event -> {
            trial = null;
            say(begun.getValue(), !begun.answered());
            if (begun.answered()) {
                places.save(begun.where());
            }
            arrange(places);
        });
        begun.setOnFailed(event -> {
            trial = null;
            say(String.valueOf(begun.getException().getMessage()), true);
            arrange(places);
        });
        laboratory.threads().execute(begun);
        arrange(places);
    }

    private void say(String words, boolean trouble) {
        said.setText(words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        Nodes.show(said, !words.isEmpty());
        said.getStyleClass().setAll("label", trouble ? "trouble" : "muted");
    }
}
