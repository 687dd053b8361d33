package io.plimsoll.ui.board;

import io.plimsoll.ui.run.LogLine;
import io.plimsoll.ui.run.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The latest lines of the assignment log. Without the toolkit; FX thread only. */
public final class LogLines {
    private static final int CAPACITY = 10_000;

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private long run;

    /** Takes in the new lines. */
    public void accept(Snapshot snapshot) {
        if (snapshot.run() != run) {
            run = snapshot.run();
            lines.clear();
        }
        for (LogLine line : snapshot.newLines()) {
            if (lines.size() == CAPACITY) {
                lines.removeFirst();
            }
            lines.addLast(line);
        }
    }

    /** Forgets all: another scenario was opened. */
    public void clear() {
        lines.clear();
    }

    /** The lines to show, the latest first. */
    public List<LogLine> arrange(LogFilter filter) {
        List<LogLine> shown = new ArrayList<>();
        for (Iterator<LogLine> latest = lines.descendingIterator(); latest.hasNext(); ) {
            LogLine line = latest.next();
            if (filter.shows(line)) {
                shown.add(line);
            }
        }
        return shown;
    }

    /** How many were written since the start, those no longer kept included. */
    public long written() {
        return lines.isEmpty() ? 0 : lines.getLast().number();
    }
}
