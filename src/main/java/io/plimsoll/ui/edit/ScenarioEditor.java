package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.DraftHead;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Reading;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.open.Loaded;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is edited. The text is the one truth: forms change it in places, the reader's own rules judge it in the background after each change,
 * and what is judged sound can go on the Board as a new run. Follows what is opened on the workbench. FX thread only, but free of the toolkit.
 */
public final class ScenarioEditor extends EditedText implements AutoCloseable {
    private static final String APPLY = "Apply to the Board";
    private static final String NEW = "{\n  \"plimsoll\": 1,\n  \"name\": \"New scenario\"\n}\n";

    /** What a change came from. */
    enum Cause {
        /** Another text is edited now. */
        BEGUN,
        /** A form. */
        FORM,
        /** Somebody who wrote in the text. */
        TEXT,
        /** Undo or redo. */
        STEP
    }

    /** A state of the text on the Board; {@code text}: {@code null} as long as nobody asked for it. */
    private record Shown(Scenario scenario, @Nullable String text) {}

    private final Workbench workbench;
    private final Messages messages;
    private final DraftKeeper keeper;
    private final Storage storage;
    private final Pause pause;
    private final Executor background;
    private final Executor screen;
    private final EditHistory history = new EditHistory();
    private final List<Consumer<Cause>> changes = new ArrayList<>();
    private final List<Runnable> states = new ArrayList<>();
    private final List<Runnable> shows = new ArrayList<>();
    private Runnable nextProblem = () -> {};
    private Runnable sections = () -> {};
    private Runnable arrival = () -> {};
    private BooleanSupplier keyboard = () -> false;
    private Consumer<String> pointed = pointer -> {};
    private Function<SourceText, @Nullable String> selected = text -> null;
    /** What the Board had or has that is this text in one state or another. */
    private final List<Shown> family = new ArrayList<>();

    private @Nullable Document pending;
    private String title = "";
    private @Nullable Path file;
    private boolean carriageReturns;
    /** The text as it is in the file, or where there is none, as it was made; {@code null}: not known. */
    private @Nullable String saved = "";

    private @Nullable String savedDigest;
    private SourceText source = SourceText.of("");
    private SourceText shape = source;
    private long revision;
    private long checked = -1;
    private @Nullable Scenario scenario;
    private List<Problem> problems = List.of();
    private @Nullable Runnable onceChecked;
    private @Nullable Runnable leaving;

    /**
     * Edits what is on a workbench.
     *
     * @param pause before a text is checked that is being written
     * @param background where it is checked
     * @param screen where the outcome is told
     */
    ScenarioEditor(
            Workbench workbench,
            Messages messages,
            DraftKeeper keeper,
            Storage storage,
            Pause pause,
            Executor background,
            Executor screen) {
        this.workbench = workbench;
        this.messages = messages;
        this.keeper = keeper;
        this.storage = storage;
        this.pause = pause;
        this.background = background;
        this.screen = screen;
        workbench.onOpen(this::opened);
        workbench.guard(this::leave);
    }

    // ---- what is edited

    private void opened(Document document) {
        if (shown(document) == null) {
            pending = document;
            keeper.discard();
            family.clear();
            family.add(new Shown(document.scenario(), null));
            title = document.title();
            file = document.past() == null && document.text() != null ? document.file() : null;
            forget();
            // What was made is written out as text only for those who edit or save it.
            if (document.unsaved() && document.text() != null) {
                begin();
            }
        }
        tellState();
    }

    private void forget() {
        history.clear();
        source = SourceText.of("");
        shape = source;
        saved = source.text();
        savedDigest = null;
        scenario = null;
        problems = List.of();
        onceChecked = null;
        checked = -1;
        revision++;
    }

    /** Takes the text up of what was opened last, if that was not done yet: it costs something, and not everybody edits. */
    public void begin() {
        Document document = pending;
        if (document == null) {
            return;
        }
        pending = null;
        String given = document.text();
        String text = given == null ? ScenarioWriter.write(document.scenario()) : given;
        family.clear();
        family.add(new Shown(document.scenario(), lines(text)));
        begin(text, document.unsaved() ? null : lines(text));
    }

    private void begin(String text, @Nullable String savedText) {
        carriageReturns = text.contains("\r\n");
        history.clear();
        saved = savedText;
        savedDigest = null;
        changed(SourceText.of(lines(text)), Cause.BEGUN);
    }

    /** Lines as they are edited: each ends with a line feed alone. */
    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Begins a new scenario in place of what is open. */
    public void fresh() {
        Scenario empty =
                ScenarioReader.read(NEW.getBytes(StandardCharsets.UTF_8)).orThrow();
        Document document = new Document(empty, empty.name(), null, null, NEW, false);
        workbench.leave(document, () -> {
            workbench.open(document, false);
            show();
        });
    }

    /** Edits what did not load, to mend it; what is on the Board stays there. */
    public void mend(Loaded broken) {
        workbench.leave(null, () -> {
            aside(broken.title(), broken.file());
            begin(broken.text(), lines(broken.text()));
            show();
        });
    }

    /** Goes on with a text that was not saved when the program ended. */
    void takeUp(Draft draft) {
        DraftHead head = draft.head();
        aside(head.title(), head.file());
        begin(draft.text(), null);
        savedDigest = head.saved();
        keeper.goOn(draft);
        show();
        messages.say("Taken up as it was; it is not saved yet");
    }

    private void aside(String name, @Nullable Path from) {
        pending = null;
        keeper.discard();
        family.clear();
        title = name;
        file = from;
    }

    /** What the window calls it. */
    public String title() {
        return title;
    }

    /** Whether it is in a file. */
    public boolean hasFile() {
        return file != null;
    }

    @Override
    String mark() {
        return "";
    }

    @Override
    SourceText source() {
        return source;
    }

    @Override
    SourceText shape() {
        return shape;
    }

    @Override
    boolean isReadable() {
        return source.root() != null;
    }

    /** Whether there is something that is not saved. */
    public boolean isDirty() {
        return pending == null ? !source.text().equals(saved) : pending.unsaved();
    }

    private @Nullable Shown shown(@Nullable Document document) {
        for (Shown each : family) {
            if (document != null && each.scenario() == document.scenario()) {
                return each;
            }
        }
        return null;
    }

    /** Whether the Board shows this text in one state or another, or something else altogether. */
    public boolean isOfBoard() {
        return shown(workbench.document()) != null;
    }

    /** Whether the Board shows just this text. */
    boolean isOnBoard() {
        Shown now = shown(workbench.document());
        return now != null && (pending != null || source.text().equals(now.text()));
    }

    // ---- changes

    /** Tells when the text was changed. */
    void onChange(Consumer<Cause> listener) {
        changes.add(listener);
    }

    /** Tells when anything else is to be seen: what the reader says, whether it is saved, what the Board shows. */
    public void onState(Runnable listener) {
        states.add(listener);
    }

    /** Tells when the editor is to be looked at. */
    public void onShow(Runnable listener) {
        shows.add(listener);
    }

    /** Lets the editor be looked at. */
    public void show() {
        boolean here = keyboard.getAsBoolean();
        shows.forEach(Runnable::run);
        if (!here) {
            arrival.run();
        }
    }

    /** Lets the editor be looked at, with what is selected on the Board. */
    public void showSelected() {
        show();
        String pointer = isOfBoard() ? selected.apply(shape) : null;
        if (pointer != null) {
            pointed.accept(pointer);
        }
    }

    /**
     * What is done when the editor is looked at by command, and not by its tab, unless it had the keyboard before: once
     * it shows, the toolkit itself may have moved the keyboard from the view that went to anywhere in this one.
     */
    void onArrival(BooleanSupplier hasKeyboard, Runnable act) {
        keyboard = hasKeyboard;
        arrival = act;
    }

    /** Takes the keyboard to the sections. */
    public void toSections() {
        sections.run();
    }

    /** What taking the keyboard to the sections does. */
    void onSections(Runnable act) {
        sections = act;
    }

    /** Where what is selected on the Board is in a text. */
    void selection(Function<SourceText, @Nullable String> where) {
        selected = where;
    }

    /** What showing a place does. */
    void onPoint(Consumer<String> act) {
        pointed = act;
    }

    /** Goes to the next thing that the reader finds fault with. */
    public void toNextProblem() {
        nextProblem.run();
    }

    /** What going to the next problem does. */
    void onNextProblem(Runnable act) {
        nextProblem = act;
    }

    private void tellState() {
        states.forEach(Runnable::run);
    }

    @Override
    void edit(String what, @Nullable String key, Splice splice) {
        if (!splice.isNothing() && isReadable()) {
            history.note(what, key, splice);
            changed(SourceText.of(splice.apply(source.text())), Cause.FORM);
        }
    }

    /** The text is this now: somebody wrote in it. */
    void type(String text) {
        Splice splice = Splice.between(source.text(), text);
        if (!splice.isNothing()) {
            history.note("typing", "", splice);
            changed(SourceText.of(text), Cause.TEXT);
        }
    }

    /** What undo would do, "Undo add agent-1", or {@code null}. */
    public @Nullable String toUndo() {
        String what = history.toUndo();
        return what == null ? null : "Undo " + what;
    }

    /** What redo would do, or {@code null}. */
    public @Nullable String toRedo() {
        String what = history.toRedo();
        return what == null ? null : "Redo " + what;
    }

    /** Takes the last change back. */
    public void undo() {
        String name = toUndo();
        if (name != null) {
            changed(SourceText.of(history.undo(source.text())), Cause.STEP);
            messages.say(name);
        }
    }

    /** Does the change again that was taken back last. */
    public void redo() {
        String name = toRedo();
        if (name != null) {
            changed(SourceText.of(history.redo(source.text())), Cause.STEP);
            messages.say(name);
        }
    }

    private void changed(SourceText next, Cause cause) {
        source = next;
        if (next.root() != null || cause == Cause.BEGUN) {
            shape = next;
        }
        revision++;
        keep();
        List.copyOf(changes).forEach(listener -> listener.accept(cause));
        if (cause == Cause.BEGUN) {
            check();
        } else {
            pause.then(this::check);
        }
        tellState();
    }

    private void keep() {
        if (isDirty()) {
            keeper.note(new DraftHead(title, file, digestOfFile()), source.text());
        } else {
            keeper.discard();
        }
    }

    private @Nullable String digestOfFile() {
        String text = saved;
        if (savedDigest == null && text != null && file != null) {
            savedDigest = Draft.digest(text);
        }
        return savedDigest;
    }

    // ---- what the reader says

    private void check() {
        long of = revision;
        String text = source.text();
        background.execute(() -> {
            Reading reading = ScenarioReader.read(text.getBytes(StandardCharsets.UTF_8));
            screen.execute(() -> checked(of, reading));
        });
    }

    private void checked(long of, Reading reading) {
        if (of != revision) {
            return; // it was changed meanwhile, and is checked again
        }
        checked = of;
        scenario = reading.scenario();
        problems = reading.problems();
        tellState();
        Runnable act = onceChecked;
        onceChecked = null;
        if (act != null) {
            act.run();
        }
    }

    /** What the reader says of the text, as it was checked last, in the order of the text. */
    List<Problem> problems() {
        return problems;
    }

    /** How many of them keep it from loading. */
    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    /** Whether what the reader says is about the text as it stands. */
    public boolean isChecked() {
        return checked == revision;
    }

    private void whenChecked(Runnable act) {
        if (isChecked()) {
            act.run();
        } else {
            onceChecked = act;
            check();
        }
    }

    // ---- where it goes

    /** Opens the scenario on the Board, as a run from time 0; the run before is set aside. Refused while the reader finds errors. */
    public void apply() {
        begin();
        whenChecked(() -> {
            Scenario sound = scenario;
            if (sound == null) {
                refuse(APPLY);
            } else {
                apply(sound);
            }
        });
    }

    private void apply(Scenario sound) {
        Shown before = shown(workbench.document());
        List<Shown> kept = List.copyOf(family);
        family.clear();
        if (before != null) {
            family.add(before);
        }
        family.add(new Shown(sound, source.text()));
        try {
            workbench.replace(new Document(sound, title, file, null, source.text(), isDirty()), "the edit");
        } catch (IllegalArgumentException e) {
            family.clear();
            family.addAll(kept);
            messages.refuse(APPLY, String.valueOf(e.getMessage()));
            return;
        }
        messages.say(
                "The scenario as edited is on the Board, from time 0. The run before is set aside: Undo brings it back");
        tellState();
    }

    /** Saves it in its file, else asks where. Refused while the reader finds errors: it is kept on the disk all the same. */
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        begin();
        Path to = file;
        if (to == null) {
            saveAs(then);
        } else {
            sound(() -> store(to, digestOfFile(), then));
        }
    }

    /** Asks where, and saves it there. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        begin();
        sound(() -> {
            Scenario sound = scenario;
            Path to = sound == null ? null : storage.ask(suggested(sound));
            if (to != null) {
                store(to, null, then);
            }
        });
    }

    private String suggested(Scenario sound) {
        return new Document(sound, title, file).fileName();
    }

    private void sound(Runnable act) {
        whenChecked(() -> {
            if (scenario == null) {
                refuse("Save " + title);
            } else {
                act.run();
            }
        });
    }

    /** Not done because of what the reader says. */
    private void refuse(String what) {
        Problem first = problems.stream().filter(Problem::isError).findFirst().orElseThrow();
        String more = errors() > 1 ? " (and " + Wording.count(errors() - 1, "more problem") + ")" : "";
        messages.refuse(what, "line " + first.line() + ": " + first.text() + more);
        show();
    }

    private void store(Path to, @Nullable String expected, Runnable then) {
        String text = source.text();
        long of = revision;
        storage.store(to, carriageReturns ? text.replace("\n", "\r\n") : text, expected, () -> {
            file = to;
            title = String.valueOf(to.getFileName());
            saved = text;
            savedDigest = null;
            messages.say("Saved " + title);
            keep();
            tellState();
            if (of == revision) {
                then.run();
            }
        });
    }

    // ---- leaving it

    /** Goes on at once where nothing is lost by it, else asks first. */
    private void leave(@Nullable Document next, Runnable then) {
        if (!isDirty() || shown(next) != null) {
            then.run();
        } else {
            leaving = then;
            tellState();
        }
    }

    /** Whether it waits for somebody to say what is to become of the changes. */
    public boolean asks() {
        return leaving != null;
    }

    /** Saves them, and goes on when that is done. */
    public void leaveSaving() {
        Runnable then = leaving;
        stay();
        if (then != null) {
            save(then);
        }
    }

    /** Gives them up, and goes on. */
    public void leaveDiscarding() {
        Runnable then = leaving;
        stay();
        if (then != null) {
            giveUp();
            keeper.discard();
            then.run();
        }
    }

    /** Leaves them on the disk, to be offered at the next start, and goes on. */
    public void leaveKeeping() {
        Runnable then = leaving;
        stay();
        if (then != null) {
            begin();
            giveUp();
            keeper.leave();
            then.run();
        }
    }

    /** Nothing is unsaved any more. */
    private void giveUp() {
        pending = null;
        saved = source.text();
    }

    /** Whether there is a place to keep what is not saved. */
    public boolean canKeep() {
        return keeper.isKeeping();
    }

    /** Does not go on. */
    public void stay() {
        leaving = null;
        tellState();
    }

    /** Whether the reader finds nothing that keeps it from being saved, as far as it was asked. */
    public boolean isSound() {
        return scenario != null || !isChecked();
    }

    /** Leaves what is not saved to be offered at the next start. */
    @Override
    public void close() {
        keeper.close();
    }
}
