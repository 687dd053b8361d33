package io.plimsoll.ui.open;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.work.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Writes a branch of a run as a run file in the background: runs it again for the digest of its events. Can be cancelled until it is written. */
final class Saving extends Task<RunFile> {
    private final Scenario scenario;
    private final Memo.Line branch;
    private final Path file;
    private final @Nullable String expected;
    private final @Nullable String said;
    private volatile String digest = "";

    /**
     * Saves it to this file.
     *
     * @param expected the digest of what should be in it, or {@code null} if that does not matter
     * @param said the digest of what another program wrote there, once that was said
     */
    Saving(Scenario scenario, Memo.Line branch, Path file, @Nullable String expected, @Nullable String said) {
        this.scenario = scenario;
        this.branch = branch;
        this.file = file;
        this.expected = expected;
        this.said = said;
        updateTitle("Saving " + file.getFileName());
        updateMessage("running it again for the digest of its events");
    }

    @Override
    protected RunFile call() throws IOException {
        checkUnchanged(); // nobody waits for a replay that comes to nothing
        RunFile run = Replay.record(scenario, branch, Program.version(), this::isCancelled);
        updateMessage("writing");
        checkUnchanged();
        digest = Draft.digest(ScenarioFiles.save(run, file));
        return run;
    }

    private void checkUnchanged() throws IOException {
        if (expected != null && Files.exists(file)) {
            ChangedMeanwhile.check(
                    Draft.digest(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)), expected, said);
        }
    }

    /** That of what is in the file now, once it is saved. */
    String digest() {
        return digest;
    }
}
