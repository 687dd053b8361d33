package io.plimsoll.cli;

import io.plimsoll.report.SeekTable;
import java.util.function.DoubleConsumer;

/** Measures seeks as the desktop does them; the program's root passes one in. */
@FunctionalInterface
public interface Seeks {
    /**
     * Measures; whoever calls waits for it.
     *
     * @param progress is told the share that is done, from 0 to 1; what it throws ends the measurement and goes to the caller
     * @throws IllegalArgumentException if the scenario's names and references do not fit together, or its run is broken off
     */
    SeekTable.Figures measure(SeekTable.Request request, DoubleConsumer progress);
}
