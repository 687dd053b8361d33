package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** The tasks of a table, put together once all its rows are known. */
final class Table {
    private static final double LONGEST = 1e12;
    private static final int CANCEL_CHECK = 0xFFF;

    private final String file;
    private final ImportOptions options;
    private final Rows source;
    private final RowReader reader;
    private final Skips skippedRows = new Skips();
    private final Skips droppedDependencies = new Skips();
    private long rows;

    Table(String file, ImportOptions options, Rows source) throws ImportException {
        this.file = file;
        this.options = options;
        this.source = source;
        reader = new RowReader(new Header(file, source.columns()), source.usual(), options);
    }

    Imported read(BooleanSupplier cancelled) throws IOException, ImportException {
        List<TaskSpec> tasks = new ArrayList<>();
        List<Draft> drafts = drafts(cancelled);
        drafts.sort(Comparator.comparing(Draft::arrival));
        BigDecimal first =
                drafts.isEmpty() ? BigDecimal.ZERO : drafts.getFirst().arrival();
        drafts.removeIf(draft -> tooLate(draft, first));
        Dependencies dependencies = new Dependencies(drafts, droppedDependencies);
        for (Draft draft : drafts) {
            tasks.add(new TaskSpec(
                    draft.id(),
                    draft.role(),
                    null,
                    draft.priority(),
                    1,
                    time(draft, first),
                    draft.effort(),
                    dependencies.of(draft),
                    null,
                    null,
                    null,
                    false));
        }
        List<String> notes = new ArrayList<>(reader.notes());
        var kind = reader.arrivals().kind();
        if (kind != null) {
            notes.add("arrivals are " + kind.words() + ", counted from the first in "
                    + options.timeUnit().key());
        }
        notes.addAll(source.notes());
        notes.addAll(skippedRows.sentences("row skipped", "rows skipped"));
        notes.addAll(droppedDependencies.sentences("dependency left out", "dependencies left out"));
        if (tasks.isEmpty()) {
            throw new ImportException(file + ": no row can be a task; " + String.join("; ", notes));
        }
        List<Role> roles = new Staffing(file, options.agents()).roles(tasks, notes);
        // Compressed time has no calendar.
        var calendar =
                options.arrivalScale().equals(Scale.ONE) ? reader.arrivals().calendar(first) : null;
        Scenario empty = Scenario.named(name());
        Scenario scenario = new Scenario(
                empty.name(),
                String.format(
                        Locale.ROOT,
                        "%,d %s from %,d %s of %s.",
                        tasks.size(),
                        tasks.size() == 1 ? "task" : "tasks",
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
                tasks,
                empty.arrivals(),
                empty.timeline(),
                empty.run(),
                empty.targets());
        return new Imported(scenario, notes);
    }

    private List<Draft> drafts(BooleanSupplier cancelled) throws IOException, ImportException {
        List<Draft> drafts = new ArrayList<>();
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
                drafts.add(reader.read(row));
            } catch (UnfitRow e) {
                skippedRows.add(e.reason(), row.line());
            }
        }
        return drafts;
    }

    private boolean tooLate(Draft draft, BigDecimal first) {
        boolean late = time(draft, first) > LONGEST;
        if (late) {
            skippedRows.add(
                    "the arrival is more than 1e12 " + options.timeUnit().key() + " after the first", draft.line());
        }
        return late;
    }

    private double time(Draft draft, BigDecimal first) {
        return reader.arrivals()
                .since(first, draft.arrival(), options.timeUnit().seconds(), options.arrivalScale());
    }

    private String name() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
