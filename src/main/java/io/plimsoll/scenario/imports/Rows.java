package io.plimsoll.scenario.imports;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file as rows, one after another. Closing it closes nothing but what it opened itself. */
interface Rows extends AutoCloseable {
    /** What the columns are called. */
    List<String> columns();

    /**
     * The next row; {@code null} after the last.
     *
     * @throws ImportException if the file is not what it should be
     * @throws IOException if it cannot be read
     */
    @Nullable Row next() throws IOException, ImportException;

    /** Where tasks' values stand unless somebody says otherwise. */
    Usual usual();

    /** What there is to say once all rows were read. */
    default List<String> notes() {
        return List.of();
    }

    /** What rows are told by: the lines on which they begin, unless somebody says otherwise. */
    default Place place() {
        return new Place("line", "lines");
    }

    @Override
    default void close() throws IOException {}

    /** What the number of a row counts, as one and as many. */
    record Place(String one, String many) {}

    /**
     * Columns by their usual names.
     *
     * @param guessed whether what is taken is a guess, to be told
     * @param role the role of tasks that have no column for it
     * @param roles where the role stands, the first that there is; of columns of that name a row's first that is not empty
     * @param mappedRoles the same where values are mapped to roles
     * @param arrivals where the arrival stands
     * @param arrivalKind how arrivals are written, or {@code null}: to be seen from the first
     * @param efforts where the effort stands; of those that there are, a row's first that is not empty
     * @param fillsEfforts whether rows without an effort take the median of the others, rather than being skipped
     * @param ids where the id stands
     * @param titles where the title stands
     * @param priorities where the priority stands
     * @param dependencies where ids stand that a task depends on; every column of that name counts
     * @param seconds columns whose numbers are seconds, whatever the scenario's unit
     */
    record Usual(
            boolean guessed,
            String role,
            List<String> roles,
            List<String> mappedRoles,
            List<String> arrivals,
            ArrivalReading.@Nullable Kind arrivalKind,
            List<String> efforts,
            boolean fillsEfforts,
            List<String> ids,
            List<String> titles,
            List<String> priorities,
            List<String> dependencies,
            Set<String> seconds) {}
}
