package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field for several pairs of values: the steps of a profile, or how many agents each role has. FX thread only. */
abstract class RowsField extends FormField {
    private static final double GAP = 8;

    private final Button add = new Button("Add");
    private final VBox rows = new VBox(4);
    private final List<TextField[]> inputs = new ArrayList<>();
    private final String firstWords;
    private final String secondWords;

    RowsField(Place place, String key, String words, String firstWords, String secondWords, String help) {
        super(place, key);
        this.firstWords = firstWords;
        this.secondWords = secondWords;
        add.getStyleClass().add("low");
        lay(words, help, add);
        add.setMaxWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> {
            addRow();
            if (!inputs.isEmpty()) {
                inputs.getLast()[0].requestFocus();
            }
        });
        getChildren().add(1, rows);
    }

    abstract int count();

    abstract String first(int i);

    abstract String second(int i);

    abstract void setFirst(int i, String typed);

    abstract void setSecond(int i, String typed);

    abstract void addRow();

    abstract void removeRow(int i);

    @Override
    void show() {
        while (inputs.size() > count()) {
            inputs.removeLast();
            rows.getChildren().removeLast();
        }
        while (inputs.size() < count()) {
            append(inputs.size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            put(inputs.get(i)[0], first(i));
            put(inputs.get(i)[1], second(i));
        }
    }

    private static void put(TextField input, String words) {
        if (!input.getText().equals(words)) {
            input.setText(words);
        }
    }

    private void append(int i) {
        TextField one = new TextField();
        TextField other = new TextField();
        one.setId("edit-" + key() + "-" + firstWords + "-" + i);
        other.setId("edit-" + key() + "-" + secondWords + "-" + i);
        one.setPromptText(firstWords);
        other.setPromptText(secondWords);
        one.setAccessibleText(firstWords);
        other.setAccessibleText(secondWords);
        one.textProperty().addListener((property, before, typed) -> {
            if (!isShowing()) {
                setFirst(i, typed);
            }
        });
        other.textProperty().addListener((property, before, typed) -> {
            if (!isShowing()) {
                setSecond(i, typed);
            }
        });
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "close");
        Button remove = new Button(null, icon);
        remove.setId("remove-" + key() + "-" + i);
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText("Remove this line");
        remove.setTooltip(new Tooltip("Remove this line"));
        remove.setOnAction(event -> removeRow(i));
        Region indent = new Region();
        indent.setMinWidth(LABEL);
        HBox row = new HBox(GAP, indent, one, other, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        inputs.add(new TextField[] {one, other});
        rows.getChildren().add(row);
    }

    @Override
    Control control() {
        return add;
    }

    private static String said(@Nullable Part part) {
        return part == null ? "" : part.words();
    }

    /** The steps of a profile: from when on, and how many times as fast. */
    static final class Profile extends RowsField {
        private static final List<String> KEYS = List.of("from", "factor");

        Profile(Place place, String help) {
            super(place, "profile", "Profile", "from", "factor", help);
        }

        private @Nullable Part part() {
            return place().get(key());
        }

        private Place step(int i) {
            Place profile = place().in(key(), List.of());
            return profile.in(Integer.toString(i), KEYS);
        }

        @Override
        int count() {
            Part part = part();
            return part == null ? 0 : part.items().size();
        }

        @Override
        String first(int i) {
            return said(step(i).get("from"));
        }

        @Override
        String second(int i) {
            return said(step(i).get("factor"));
        }

        @Override
        void setFirst(int i, String typed) {
            step(i).set("from", typed.isBlank() ? null : WordField.number(typed));
        }

        @Override
        void setSecond(int i, String typed) {
            step(i).set("factor", typed.isBlank() ? null : WordField.number(typed));
        }

        @Override
        void addRow() {
            Part part = part();
            if (part == null || part.kind() != Part.Kind.ARRAY) {
                place().set(key(), "[{ \"from\": 0, \"factor\": 1 }]");
            } else {
                place().edit(
                                "add a step to the profile" + place().words(),
                                null,
                                place().text().append(part, "{ \"from\": 0, \"factor\": 1 }"));
            }
        }

        @Override
        void removeRow(int i) {
            Splice splice = count() == 1
                    ? place().text().remove(place().pointer(key()))
                    : place().text().remove(step(i).pointer());
            place().edit("remove a step of the profile" + place().words(), null, splice);
        }
    }

    /** How many agents each role has from then on. */
    static final class Counts extends RowsField {
        Counts(Place place, String help) {
            super(place, "agents", "Agents", "role", "agents", help);
        }

        private List<Part.Member> members() {
            Part part = place().get(key());
            return part == null ? List.of() : part.members();
        }

        @Override
        int count() {
            return members().size();
        }

        @Override
        String first(int i) {
            return members().get(i).key();
        }

        @Override
        String second(int i) {
            return members().get(i).value().words();
        }

        @Override
        void setFirst(int i, String typed) {
            if (members().stream().noneMatch(member -> member.key().equals(typed))) {
                place().edit(
                                "change a role" + place().words(),
                                place().pointer(key()) + i,
                                place().text().rename(place().pointer(key()), first(i), typed));
            }
        }

        @Override
        void setSecond(int i, String typed) {
            place().in(key(), List.of()).set(first(i), typed.isBlank() ? "\"\"" : WordField.number(typed));
        }

        @Override
        void addRow() {
            List<String> taken = members().stream().map(Part.Member::key).toList();
            String role = Section.roles(place().text()).stream()
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .orElse("role-" + (taken.size() + 1));
            String before = Objects.requireNonNullElse(written(), "{}");
            String added = Lexemes.text(role) + ": 1";
            place().set(
                            key(),
                            before.equals("{}")
                                    ? "{ " + added + " }"
                                    : before.substring(0, before.length() - 1).stripTrailing() + ", " + added + " }");
        }

        private @Nullable String written() {
            Part part = place().get(key());
            return part == null
                            || part.kind() != Part.Kind.OBJECT
                            || part.members().isEmpty()
                    ? null
                    : place().text().written(part);
        }

        @Override
        void removeRow(int i) {
            place().edit(
                            "remove a role" + place().words(),
                            null,
                            place().text().remove(place().pointer(key()) + "/" + SourceText.escaped(first(i))));
        }
    }
}
