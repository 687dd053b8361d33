package io.plimsoll.ui.why;

import io.plimsoll.report.WhyCsv;
import io.plimsoll.scenario.AtomicFile;
import io.plimsoll.sim.EveryDecision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Writes every decision of a run into a table; if it is stopped, nothing is written. */
final class DecisionsJob extends ReplayJob<Path> {
    private final Path file;

    DecisionsJob(Rerun rerun, Path file) {
        super("All decisions", rerun);
        this.file = file;
    }

    @Override
    Path find(BooleanSupplier stop) throws IOException {
        AtomicFile.write(file, out -> {
            WhyCsv table = new WhyCsv(out);
            replay(new EveryDecision(table::write), stop);
            table.flush();
        });
        return file;
    }
}
