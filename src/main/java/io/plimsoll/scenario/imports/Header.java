package io.plimsoll.scenario.imports;

import io.plimsoll.scenario.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first line of a table: which column is called what. Of columns with the same name the first counts. */
final class Header {
    /** No such column. */
    static final int NONE = -1;

    private final String file;
    private final List<String> names;

    Header(String file, List<String> names) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
    }

    /**
     * The number of the column that was asked for, or else of one of those usual names; none if that was asked for.
     *
     * @throws ImportException if the column that was asked for does not exist
     */
    int column(@Nullable String asked, List<String> usual) throws ImportException {
        if (asked != null && asked.isEmpty()) {
            return NONE;
        }
        if (asked != null) {
            int column = find(asked.strip());
            if (column == NONE) {
                String hint = Words.didYouMean(asked, names);
                throw trouble("there is no column \"" + asked + "\"; " + (hint == null ? "" : hint + " ")
                        + "The columns are: " + String.join(", ", names));
            }
            return column;
        }
        for (String name : usual) {
            int column = find(name);
            if (column != NONE) {
                return column;
            }
        }
        return NONE;
    }

    /** The numbers of all columns of these names, name by name. */
    List<Integer> all(List<String> wanted) {
        List<Integer> found = new ArrayList<>();
        for (String name : wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(name)) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    /** What is wrong, of this file. */
    ImportException trouble(String what) {
        return new ImportException(file + ": " + what);
    }

    String name(int column) {
        return names.get(column);
    }

    private int find(String name) {
        int exact = names.indexOf(name);
        return exact != NONE
                ? exact
                : names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList().indexOf(name.toLowerCase(Locale.ROOT));
    }
}
