package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The tasks of a table, put together once all its rows are known. */
final class Table {
    private static final double LONGEST = 1e12;
    private static final int CANCEL_CHECK = 0xFFF;

    private final String file;
    private final ImportOptions options;
    private final Rows source;
    private final Importer.@Nullable Format guessed;
    private final RowReader reader;
    private final Skips skippedRows;
    private final Skips filledRows;
    private final Skips droppedDependencies;
    private long rows;

    /** {@code guessed}: what the file was taken for, where nobody had said it. */
    Table(String file, ImportOptions options, Rows source, Importer.@Nullable Format guessed) throws ImportException {
        this.guessed = guessed;
        this.file = file;
        this.options = options;
        this.source = source;
        skippedRows = new Skips(source.place());
        filledRows = new Skips(source.place());
        droppedDependencies = new Skips(source.place());
        Header header = new Header(file, source.columns());
        RoleReading roles = new RoleReading(header, source.usual(), options, new Skips(source.place()));
        reader = new RowReader(header, source.usual(), options, roles);
    }

    Imported read(BooleanSupplier cancelled) throws IOException, ImportException {
        Drafts drafts = drafts(cancelled);
        fillEfforts(drafts);
        BigDecimal earliest = drafts.first();
        BigDecimal first = earliest == null ? BigDecimal.ZERO : earliest;
        BitSet late = new BitSet();
        for (int row = 0; row < drafts.size(); row++) {
            late.set(row, time(drafts.arrival(row), first) > LONGEST);
        }
        late.stream()
                .forEach(row -> skippedRows.add(
                        "the arrival is more than 1e12 " + options.timeUnit().key() + " after the first",
                        drafts.line(row)));
        drafts.arrange(arrival -> time(arrival, first), row -> !late.get(row));
        Dependencies.settle(drafts, row -> !late.get(row), droppedDependencies);
        List<String> notes = new ArrayList<>();
        if (guessed != null) {
            notes.add(file + " is taken as " + guessed.key() + " (--from says otherwise)");
        }
        notes.addAll(reader.notes());
        var kind = reader.arrivals().kind();
        if (kind != null) {
            notes.add("arrivals are " + kind.words() + ", counted from the first in "
                    + options.timeUnit().key());
        }
        notes.addAll(source.notes());
        notes.addAll(reader.roleNotes());
        notes.addAll(filledRows.sentences("row", "rows"));
        notes.addAll(skippedRows.sentences("row skipped", "rows skipped"));
        notes.addAll(droppedDependencies.sentences("dependency left out", "dependencies left out"));
        if (drafts.tasks() == 0) {
            throw new ImportException(file + ": no row can be a task; " + String.join("; ", notes));
        }
        List<Role> roles = new Staffing(file, options.agents()).roles(drafts, notes);
        // Compressed time has no calendar.
        var calendar =
                options.arrivalScale().equals(Scale.ONE) ? reader.arrivals().calendar(first) : null;
        Scenario empty = Scenario.named(name());
        Scenario frame = new Scenario(
                empty.name(),
                String.format(
                        Locale.ROOT,
                        "%,d %s from %,d %s of %s.",
                        drafts.tasks(),
                        drafts.tasks() == 1 ? "task" : "tasks",
                        rows,
                        rows == 1 ? "row" : "rows",
                        file),
                options.timeUnit(),
                calendar,
                empty.seed(),
                empty.strategy(),
                empty.dispatch(),
                empty.queue(),
                empty.refresh(),
                roles,
                empty.agents(),
                empty.tasks(),
                empty.arrivals(),
                empty.timeline(),
                empty.run(),
                empty.targets());
        return new Imported(frame, drafts, rows, notes);
    }

    private Drafts drafts(BooleanSupplier cancelled) throws IOException, ImportException {
        Drafts drafts = new Drafts();
        while (drafts.size() < options.limit()) {
            if ((rows & CANCEL_CHECK) == 0 && cancelled.getAsBoolean()) {
                break;
            }
            Row row = source.next();
            if (row == null) {
                break;
            }
            rows++;
            try {
                reader.read(row, drafts);
            } catch (UnfitRow e) {
                skippedRows.add(e.reason(), row.line());
            }
        }
        return drafts;
    }

    /** Tasks whose rows say no effort take what was asked for, or else the median of the others. */
    private void fillEfforts(Drafts drafts) {
        Double asked = options.defaultEffort();
        Double median = asked == null ? drafts.medianEffort() : null;
        double effort = asked != null
                ? asked
                : median != null ? median : options.effortScale().times(BigDecimal.ONE);
        String reason = "no effort, so it is " + effort
                + (asked != null
                        ? ""
                        : (median != null ? ", the median of the others" : ", since none is known")
                                + " (--default-effort sets another)");
        for (int row : drafts.withoutEffort().toArray()) {
            drafts.effort(row, effort);
            filledRows.add(reason, drafts.line(row));
        }
    }

    private double time(BigDecimal arrival, BigDecimal first) {
        return reader.arrivals().since(first, arrival, options.timeUnit().seconds(), options.arrivalScale());
    }

    private String name() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
