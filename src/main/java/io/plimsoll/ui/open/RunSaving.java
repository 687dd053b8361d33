package io.plimsoll.ui.open;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Saves the present branch of the run that is open as a run file, never over its scenario. FX thread only. */
public final class RunSaving {
    private static final String ENDING = ".plimsoll-run.json";
    private static final String SCENARIO_ENDING = ".plimsoll.json";

    private final Workbench workbench;
    private final Messages messages;
    private final Opening opening;
    private final RecentFiles recent;
    private final SavePlace place;
    private final Executor background;
    private @Nullable Path file;

    /** Saves what is on this workbench; {@code opening} shows what is being saved. */
    public RunSaving(
            Workbench workbench,
            Messages messages,
            Opening opening,
            RecentFiles recent,
            SavePlace place,
            Executor background) {
        this.workbench = workbench;
        this.messages = messages;
        this.opening = opening;
        this.recent = recent;
        this.place = place;
        this.background = background;
        workbench.onOpen(document -> file = isRun(document.file()) ? document.file() : null);
    }

    private static boolean isRun(@Nullable Path file) {
        return file != null && String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /** Saves it where it was saved last or opened from, else asks where. */
    public void save() {
        if (file == null) {
            saveAs();
        } else {
            save(file);
        }
    }

    /** Asks where, and saves it there. */
    public void saveAs() {
        Document document = workbench.document();
        if (document != null) {
            Path chosen = place.ask("Save the run", name(document));
            if (chosen != null) {
                save(chosen);
            }
        }
    }

    private static String name(Document document) {
        String name = document.fileName();
        if (name.endsWith(ENDING)) {
            return name;
        }
        String ending = name.endsWith(SCENARIO_ENDING) ? SCENARIO_ENDING : ".json";
        return (name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name) + ENDING;
    }

    private void save(Path to) {
        Document document = workbench.document();
        if (document != null) {
            workbench.memo(memo -> save(document, memo, to));
        }
    }

    private void save(Document document, Memo memo, Path to) {
        Memo.Line branch = memo.branches().stream()
                .filter(line -> line.number() == memo.present())
                .findFirst()
                .orElseThrow();
        Saving saving = new Saving(document.scenario(), branch, to);
        opening.running().add(saving);
        saving.setOnSucceeded(event -> {
            opening.running().remove(saving);
            if (workbench.document() == document) {
                file = to;
            }
            recent.add(to);
            messages.say("Saved the run in " + to.getFileName() + ": "
                    + Wording.count(saving.getValue().commands().size(), "command"));
        });
        saving.setOnCancelled(event -> {
            opening.running().remove(saving);
            messages.say("The run was not saved: cancelled");
        });
        saving.setOnFailed(event -> {
            opening.running().remove(saving);
            Throwable why = saving.getException();
            messages.refuse("Save the run", FileTrouble.of(why));
        });
        background.execute(saving);
    }
}
