package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.ui.theme.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field of a form: what it is called, what stands in it, and under it what the reader says of it. FX thread only. */
abstract class FormField extends VBox {
    static final double LABEL = 104;
    private static final double GAP = 8;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Place place;
    private final String key;
    private final Label message = new Label();
    private boolean showing;

    /** A field for a key of an object. */
    FormField(Place place, String key) {
        super(3);
        this.place = place;
        this.key = key;
        message.setId(place.edited().mark() + "problem-" + key);
        message.getStyleClass().addAll("trouble", "field-problem");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Nodes.show(message, false);
    }

    /** Lays it out: what it is called before the control. */
    final void lay(String words, String help, Control control, Node... more) {
        control.setId(place.edited().mark() + "edit-" + key);
        control.setAccessibleText(words);
        setAccessibleText(words);
        if (!help.isEmpty()) {
            control.setTooltip(new Tooltip(help));
        }
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        label.setMinWidth(LABEL);
        label.setPrefWidth(LABEL);
        HBox row = new HBox(GAP, label, control);
        row.getChildren().addAll(more);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(row, message);
    }

    final Place place() {
        return place;
    }

    final String key() {
        return key;
    }

    /** Writes what stands in it into the text; {@code null}: takes the key out. */
    final void write(@Nullable String json) {
        if (!showing) {
            place.set(key, json);
        }
    }

    /** Shows what the text has now. */
    final void refresh() {
        showing = true;
        try {
            show();
        } finally {
            showing = false;
        }
    }

    /** Whether it is being filled, so that nobody wrote in it. */
    final boolean isShowing() {
        return showing;
    }

    /** Shows what the text has now; where that is what it would write, it stays as it is. */
    abstract void show();

    /** What the keyboard goes to. */
    abstract Control control();

    /** The fields within it. */
    List<FormField> inner() {
        return List.of();
    }

    /** It and those within it, the innermost first. */
    final Stream<FormField> all() {
        return Stream.concat(inner().stream().flatMap(FormField::all), Stream.of(this));
    }

    /** Whether a problem is about it. */
    boolean concerns(Problem problem) {
        String at = problem.pointer();
        String mine = place.pointer(key);
        return at.equals(mine) || at.startsWith(mine + "/") || at.equals(place.pointer()) && problem.misses(key);
    }

    /** Shows what the reader says of it. */
    void tell(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.text()));
        String words = String.join("\n", lines);
        message.setText(words);
        Nodes.show(message, !lines.isEmpty());
        control().pseudoClassStateChanged(WRONG, problems.stream().anyMatch(Problem::isError));
        control().setAccessibleHelp(words);
    }

    /**
     * Tells each of some fields what is said of it.
     *
     * @return what is said of none of them
     */
    static List<Problem> tell(List<FormField> fields, List<Problem> problems) {
        List<Problem> rest = new ArrayList<>();
        Map<FormField, List<Problem>> told = new HashMap<>();
        for (Problem problem : problems) {
            FormField field = fields.stream()
                    .filter(each -> each.concerns(problem))
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                rest.add(problem);
            } else {
                told.computeIfAbsent(field, none -> new ArrayList<>()).add(problem);
            }
        }
        fields.forEach(field -> field.tell(told.getOrDefault(field, List.of())));
        return rest;
    }

    /** What it is told, empty if nothing. */
    final String told() {
        return message.getText();
    }
}
