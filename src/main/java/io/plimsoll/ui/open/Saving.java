package io.plimsoll.ui.open;

import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.work.Program;
import java.io.IOException;
import java.nio.file.Path;
import javafx.concurrent.Task;

/** Writes a branch of a run as a run file in the background: runs it again for the digest of its events. Can be cancelled until it is written. */
final class Saving extends Task<RunFile> {
    private final Scenario scenario;
    private final Memo.Line branch;
    private final Path file;

    Saving(Scenario scenario, Memo.Line branch, Path file) {
        this.scenario = scenario;
        this.branch = branch;
        this.file = file;
        updateTitle("Saving " + file.getFileName());
        updateMessage("running it again for the digest of its events");
    }

    @Override
    protected RunFile call() throws IOException {
        RunFile run = Replay.record(scenario, branch, Program.version(), this::isCancelled);
        updateMessage("writing");
        ScenarioFiles.save(run, file);
        return run;
    }
}
