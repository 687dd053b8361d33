package io.plimsoll.ui.why;

import io.plimsoll.report.WhyCsv;
import io.plimsoll.report.WhyReport;
import io.plimsoll.scenario.AtomicFile;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Saves answers, and all decisions of a run. FX thread only. */
final class WhySaver {
    private static final String WHAT = "Save the decisions";

    private final Workbench workbench;
    private final Messages messages;
    private final Executor threads;
    private final SavePlace place;

    WhySaver(Workbench workbench, Messages messages, Executor threads, SavePlace place) {
        this.workbench = workbench;
        this.messages = messages;
        this.threads = threads;
        this.place = place;
    }

    void json(Explanation explanation) {
        save(
                explanation.task() + "-why.json",
                out -> out.write(WhyReport.json(explanation).getBytes(StandardCharsets.UTF_8)));
    }

    void csv(Explanation explanation) {
        save(explanation.task() + "-why.csv", out -> {
            WhyCsv table = new WhyCsv(out);
            explanation.decisions().forEach(table::write);
            table.flush();
        });
    }

    private void save(String name, AtomicFile.Content content) {
        Path file = place.ask(WHAT, name);
        if (file != null) {
            try {
                AtomicFile.write(file, content);
                messages.say("Saved " + file);
            } catch (IOException e) {
                refuse(e);
            }
        }
    }

    /** All decisions so far, found by running the run again. {@code begun} may show how far that is. */
    void all(String name, Consumer<ReplayJob<?>> begun) {
        Path file = place.ask(WHAT, name + "-decisions.csv");
        if (file != null) {
            workbench.look(Rerun::of, rerun -> {
                DecisionsJob job = new DecisionsJob(rerun, file);
                job.setOnSucceeded(
                        event -> messages.say(job.getValue() == null ? "Stopped: nothing was saved" : "Saved " + file));
                job.setOnFailed(event -> refuse(job.getException()));
                begun.accept(job);
                threads.execute(job);
            });
        }
    }

    private void refuse(Throwable e) {
        messages.refuse(WHAT, "they could not be written: " + FileTrouble.of(e));
    }
}
