package io.plimsoll.ui.job;

import io.plimsoll.ui.open.Settings;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The places that somebody has computed on, and the one that is chosen; all views share it. FX thread only. */
public final class SavedPlaces {
    /** This program itself, with all its cores. */
    public static final String LOCAL = "local";

    private static final String KEY = "places";
    private static final int MOST = 12;

    private final Settings settings;
    private final ObservableList<String> names = FXCollections.observableArrayList(LOCAL);
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", LOCAL);

    /** Those that are remembered; this program is chosen. */
    public SavedPlaces(Settings settings) {
        this.settings = settings;
        String saved = settings.get(KEY);
        if (saved != null) {
            names.addAll(Stream.of(saved.split("\n", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals(LOCAL))
                    .distinct()
                    .limit(MOST)
                    .toList());
        }
    }

    /** Their names, this program's first. */
    public ObservableList<String> names() {
        return FXCollections.unmodifiableObservableList(names);
    }

    /** The name of the one that is chosen; it need not be saved. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** Remembers a place that answered; of too many the oldest goes. */
    public void save(String name) {
        if (!names.contains(name)) {
            names.add(name);
            if (names.size() > MOST) {
                names.remove(1);
            }
            put();
        }
    }

    /** Forgets a place; this program stays. */
    public void forget(String name) {
        if (!name.equals(LOCAL) && names.remove(name)) {
            put();
        }
    }

    private void put() {
        List<String> others = names.subList(1, names.size());
        settings.put(KEY, String.join("\n", others));
    }
}
