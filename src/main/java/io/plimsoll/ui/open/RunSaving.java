package io.plimsoll.ui.open;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Saves the present branch of the run that is open as a run file, never over its scenario, and never over what another program wrote meanwhile without having said
 * so. FX thread only.
 */
public final class RunSaving {
    private static final String ENDING = ".plimsoll-run.json";
    private static final String SCENARIO_ENDING = ".plimsoll.json";

    private final Workbench workbench;
    private final Messages messages;
    private final Opening opening;
    private final RecentFiles recent;
    private final SavePlace place;
    private final Executor background;
    /** Of the files of runs that were opened or saved here: what tells what they had in them then. */
    private final Map<Path, String> digests = new HashMap<>();

    private @Nullable Path file;
    /** The digest of what another program wrote, once that was said. */
    private @Nullable String said;

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
        workbench.onOpen(this::opened);
        opening.onLoaded(loaded -> {
            if (loaded.file() != null && loaded.digest() != null && loaded.document() == workbench.document()) {
                digests.put(loaded.file(), loaded.digest());
                opened(loaded.document());
            }
        });
    }

    /** Of a run that is taken up after a crash nobody knows what its file had in it then: it is asked where to save it. */
    private void opened(@Nullable Document document) {
        Path place =
                document == null || document.past() == null || document.past().orphan() != null
                        ? null
                        : document.file();
        file = place != null && isRun(place) && digests.containsKey(place) ? place : null;
        said = null;
    }

    private static boolean isRun(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /** Saves it where it was saved last or opened from, else asks where. */
    public void save() {
        if (file == null) {
            saveAs();
        } else {
            save(file, digests.get(file));
        }
    }

    /** Asks where, and saves it there. */
    public void saveAs() {
        Document document = workbench.document();
        if (document != null) {
            Path chosen = place.ask("Save the run", name(document));
            if (chosen != null) {
                save(chosen, null);
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

    private void save(Path to, @Nullable String expected) {
        Document document = workbench.document();
        if (document != null) {
            workbench.memo(memo -> save(document, memo, to, expected));
        }
    }

    private void save(Document document, Memo memo, Path to, @Nullable String expected) {
        Memo.Line branch = memo.branches().stream()
                .filter(line -> line.number() == memo.present())
                .findFirst()
                .orElseThrow();
        Saving saving = new Saving(document.scenario(), branch, to, expected, said);
        opening.running().add(saving);
        saving.setOnSucceeded(event -> {
            opening.running().remove(saving);
            digests.put(to, saving.digest());
            if (workbench.document() == document) {
                file = to;
                said = null;
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
            if (why instanceof ChangedMeanwhile change && to.equals(file)) {
                said = change.found();
            }
            messages.refuse("Save the run", FileTrouble.of(why));
        });
        background.execute(saving);
    }
}
