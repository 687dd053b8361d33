package io.plimsoll.ui.work;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.TimeTravel;
import io.plimsoll.ui.run.BranchFigure;
import io.plimsoll.ui.run.BranchFigures;
import io.plimsoll.ui.run.ClockPort;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.RunPort;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.Speed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is open and its run. Screens listen here: charts once a frame, tables a few times a second, both only when something changed. FX
 * thread only, but free of the toolkit: {@link #pulse} is called once a frame by whoever has frames.
 */
public final class Workbench implements AutoCloseable {
    private static final long TABLES_EVERY = 100_000_000;

    /** Makes a run of what was opened. */
    @FunctionalInterface
    public interface Runs {
        /** A run in its opening state. */
        RunPort of(Document document, Speed speed);
    }

    private final Runs runs;
    private final Messages messages;
    private final List<Consumer<Document>> opened = new ArrayList<>();
    private final List<Consumer<Snapshot>> frames = new ArrayList<>();
    private final List<Consumer<Snapshot>> tables = new ArrayList<>();
    private final List<Consumer<Dial>> dials = new ArrayList<>();
    private final List<Consumer<Boolean>> hands = new ArrayList<>();
    private @Nullable Guest guest;
    private @Nullable Document document;
    private @Nullable Document aside;
    /** What was opened in place of what was set aside: "the plan". */
    private String change = "";

    private BiConsumer<@Nullable Document, Runnable> guard = (next, then) -> then.run();
    /** What was taken back, for as long as nothing else is done. */
    private @Nullable Document takenBack;

    private @Nullable RunPort run;
    /** The run of what was set aside, until it has told how it stands. */
    private @Nullable RunPort leaving;

    private @Nullable Snapshot snapshot;
    private Speed speed = Speed.FASTEST;
    private long lastTables;
    private boolean tablesBehind;
    private boolean firstSight = true;

    /** A workbench with nothing on it. */
    public Workbench(Runs runs, Messages messages) {
        this.runs = runs;
        this.messages = messages;
    }

    /**
     * Opens a document in place of the one before.
     *
     * @throws IllegalArgumentException if no run can be made of it; what was open stays open
     */
    public void open(Document next, boolean play) {
        Speed fitting = StartingSpeed.of(next.scenario());
        RunPort begun = runs.of(next, fitting);
        close();
        show(next, begun, fitting);
        if (play) {
            begun.play();
        }
    }

    private void show(Document next, RunPort begun, Speed fitting) {
        document = next;
        run = begun;
        speed = fitting;
        aside = null;
        takenBack = null;
        snapshot = null;
        tablesBehind = false;
        firstSight = true;
        List.copyOf(opened).forEach(listener -> listener.accept(next));
    }

    /**
     * Opens what was made of the document that is open, which is set aside with its run as it is, until it is taken back or something else is opened.
     *
     * @param what was done, after "Undo": "the plan"
     * @throws IllegalArgumentException if no run can be made of it; what was open stays open
     */
    public void replace(Document next, String what) {
        Document before = document;
        RunPort left = run;
        Speed fitting = StartingSpeed.of(next.scenario());
        RunPort begun = runs.of(next, fitting);
        closeLeft();
        show(next, begun, fitting);
        aside = before;
        change = what;
        if (before != null && left != null) {
            leaving = left;
            left.pause();
            left.memo(memo -> {
                if (aside == before) {
                    Past past = before.past();
                    aside = before.withPast(new Past(memo, past == null ? null : past.readOnly(), null));
                }
                if (leaving == left) {
                    closeLeft();
                }
            });
        }
    }

    private void closeLeft() {
        RunPort left = leaving;
        leaving = null;
        if (left != null) {
            left.close();
        }
    }

    /** Who is asked before something else is opened, and goes on with it or not: so that nothing unsaved is lost. */
    public void guard(BiConsumer<@Nullable Document, Runnable> asked) {
        guard = asked;
    }

    /**
     * Does something that opens another document, or ends the program, as soon as what is open may be left.
     *
     * @param next what is to be opened, or {@code null} if that is not known yet
     */
    public void leave(@Nullable Document next, Runnable then) {
        guard.accept(next, then);
    }

    /** What was set aside, or {@code null}. */
    public @Nullable Document setAside() {
        return aside;
    }

    /** Opens again what was set aside. */
    public void takeBack() {
        Document before = aside;
        Document after = document;
        if (before != null) {
            leave(before, () -> {
                open(before, false);
                takenBack = after;
                messages.say("Back to " + before.title());
            });
        }
    }

    /** What is open, or {@code null}. */
    public @Nullable Document document() {
        return document;
    }

    /** The run as last seen, or {@code null} before the first sight. */
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    // ---- the run controls, which act on a guest while there is one

    /** Hands the run controls to a guest, or takes them back for the run. */
    public void hand(@Nullable Guest next) {
        Guest before = guest;
        if (before == next) {
            return;
        }
        guest = next;
        if (before != null) {
            before.left();
        }
        if (next != null) {
            next.entered();
        }
        hands.forEach(listener -> listener.accept(next != null));
        tellDial();
    }

    /** Whether a guest has the run controls. */
    public boolean hasGuest() {
        return guest != null;
    }

    /** What the run controls show, or {@code null} before the first sight. */
    public @Nullable Dial dial() {
        Guest in = guest;
        Snapshot seen = snapshot;
        return in != null ? in.dial() : seen == null ? null : seen.dial();
    }

    /** How fast the clock should go. */
    public Speed speed() {
        Guest in = guest;
        return in != null ? in.speed() : speed;
    }

    /** Lets the clock go at another speed from now on. */
    public void speed(Speed wanted) {
        Guest in = guest;
        if (in != null) {
            in.speed(wanted);
        } else {
            speed = wanted;
            with(port -> port.speed(wanted));
        }
    }

    /** Runs, pauses, or runs again from the start if the run has ended. */
    public void toggle() {
        Dial seen = dial();
        if (seen == null) {
            return;
        }
        if (seen.state() == RunState.FINISHED) {
            clock(ClockPort::reset);
        }
        clock(seen.state() == RunState.RUNNING ? ClockPort::pause : ClockPort::play);
    }

    /** Stops the clock. */
    public void pause() {
        clock(ClockPort::pause);
    }

    /** Goes on by one instant. */
    public void step() {
        clock(ClockPort::step);
    }

    /** Goes on to the next assignment, or what else is worth a look. */
    public void stepToDecision() {
        clock(ClockPort::stepToDecision);
    }

    /** Begins again at time 0. */
    public void reset() {
        clock(ClockPort::reset);
    }

    /** Takes the run to a time, forwards or back. */
    public void seek(double time) {
        clock(port -> port.seek(time));
    }

    /** Gives up the way to another time or branch that the run is on. */
    public void giveUp() {
        clock(ClockPort::giveUp);
    }

    private void clock(Consumer<ClockPort> act) {
        Guest in = guest;
        ClockPort port = in != null ? in.clock() : run;
        if (port != null) {
            act.accept(port);
        }
    }

    // ---- the run

    /**
     * Gives a command.
     *
     * @param name what it is called in messages: "Stop backend-2"
     */
    public void act(String name, Command command) {
        act(name, command, outcome -> {});
    }

    /** The same; {@code also}: hears what came of it, besides the messages. */
    public void act(String name, Command command, Consumer<Outcome> also) {
        Snapshot seen = snapshot;
        boolean back = seen != null && seen.travel().back();
        takenBack = null;
        Consumer<Outcome> messaged = heard(name, back ? name + ": another branch begins here" : name);
        with(port -> port.act(command, messaged.andThen(also)));
    }

    /** Gives a role more agents that its count generates, or fewer, down to none. */
    public void changeAgents(RoleFigure role, int by) {
        int count = role.generated() + by;
        if (count >= 0) {
            act(count + " " + role.name(), new Command.SetAgents(role.name(), count));
        }
    }

    private Consumer<Outcome> heard(String what, String done) {
        return outcome -> {
            String reason = outcome.reason();
            if (reason == null) {
                messages.say(done);
            } else {
                messages.refuse(what, reason);
            }
        };
    }

    /** What undo would do, "Undo stop backend-2": take the last command back or, before the first, what was opened in place of something set aside. */
    public @Nullable String toUndo() {
        TimedCommand last = snapshot == null ? null : snapshot.travel().undo();
        return last != null ? CommandWords.after("Undo", last) : aside == null ? null : "Undo " + change;
    }

    /** What redo would do, or {@code null}. */
    public @Nullable String toRedo() {
        TimedCommand last = snapshot == null ? null : snapshot.travel().redo();
        return last != null ? CommandWords.after("Redo", last) : takenBack == null ? null : "Redo " + change;
    }

    /** Takes the last command of the present branch back; where there is none, opens again what was set aside. */
    public void undo() {
        Snapshot seen = snapshot;
        TimedCommand last = seen == null ? null : seen.travel().undo();
        if (last == null && aside != null) {
            takeBack();
            return;
        }
        String name = CommandWords.after("Undo", last);
        boolean ahead = seen != null && last != null && last.at() > seen.now();
        with(port -> port.undo(heard(name, ahead ? name + ", which lay ahead" : name)));
    }

    /** Does again what was undone last. */
    public void redo() {
        TimedCommand last = snapshot == null ? null : snapshot.travel().redo();
        Document again = takenBack;
        if (last == null && again != null) {
            leave(again, () -> {
                replace(again, change);
                messages.say("Redo " + change);
            });
            return;
        }
        String name = CommandWords.after("Redo", last);
        with(port -> port.redo(heard(name, name)));
    }

    /** Begins another branch at the present time. */
    public void fork() {
        with(port -> port.fork(heard("Fork", "Fork: another branch begins here, the old one is drawn beside it")));
    }

    /** Goes over to another branch. */
    public void switchTo(BranchFigure branch) {
        String name = "Switch to " + branch.name();
        with(port -> port.switchTo(branch.number(), heard(name, name)));
    }

    /** Drops a branch. */
    public void drop(BranchFigure branch) {
        String name = "Drop " + branch.name();
        with(port -> port.drop(branch.number(), heard(name, name)));
    }

    /** Calls a branch by another name. */
    public void rename(BranchFigure branch, String next) {
        String name = "Rename " + branch.name();
        with(port -> port.rename(branch.number(), next, heard(name, name + " to " + next.strip())));
    }

    /** Draws a branch's history beside the present one's; 0: none. */
    public void showBeside(int branch) {
        with(port -> port.showBeside(branch));
    }

    /** When the clock of the run stops by itself. */
    public PauseRule pauseRule() {
        return snapshot == null ? PauseRule.NEVER : snapshot.pauses();
    }

    /** Lets the clock of the run stop by itself from now on. */
    public void pauseWhen(PauseRule rule) {
        messages.say(rule.equals(PauseRule.NEVER) ? "Does not pause by itself" : "Pauses by itself from now on");
        with(port -> port.pauseWhen(rule, why -> {
            if (port == run) {
                messages.say("Paused: " + why);
            }
        }));
    }

    /** Tells all that is to be known of the run to have it again. */
    public void memo(Consumer<Memo> heard) {
        with(port -> port.memo(heard));
    }

    /** Reads every branch's figures at a time, infinite for their ends. */
    public void compareBranches(double time, Consumer<BranchFigures> heard) {
        with(port -> port.compare(time, heard));
    }

    /**
     * Looks at the run as {@link RunPort#look} does; what was seen is not told any more once another document is open. Does nothing if none is.
     */
    public <T> void look(Function<TimeTravel<?>, T> question, Consumer<T> told) {
        RunPort asked = run;
        if (asked != null) {
            asked.look(question, seen -> {
                if (run == asked) {
                    told.accept(seen);
                }
            });
        }
    }

    /** Says that something was not done, before it ever became a command. */
    public void refuse(String name, String why) {
        messages.refuse(name, why);
    }

    /** Tells when something was opened. */
    public void onOpen(Consumer<Document> listener) {
        opened.add(listener);
    }

    /** Tells at most once a frame how the run stands: every snapshot, so that no change is missed. */
    public void onFrame(Consumer<Snapshot> listener) {
        frames.add(listener);
    }

    /** Tells some ten times a second how the run stands: the latest snapshot. */
    public void onTables(Consumer<Snapshot> listener) {
        tables.add(listener);
    }

    /** Tells at most once a frame what the run controls show. */
    public void onDial(Consumer<Dial> listener) {
        dials.add(listener);
    }

    /** Tells when the run controls were handed to a guest (true), or taken back. */
    public void onHand(Consumer<Boolean> listener) {
        hands.add(listener);
    }

    private void tellDial() {
        Dial seen = dial();
        if (seen != null) {
            dials.forEach(listener -> listener.accept(seen));
        }
    }

    /** A frame is about to be drawn; {@code nanos}: its time. */
    public void pulse(long nanos) {
        Guest in = guest;
        if (in != null && in.pulse()) {
            tellDial();
        }
        RunPort port = run;
        if (port == null) {
            return;
        }
        Snapshot next = port.take();
        port.want();
        if (next != null) {
            snapshot = next;
            tablesBehind = true;
            frames.forEach(listener -> listener.accept(next));
            if (guest == null) {
                tellDial();
            }
        }
        Snapshot seen = snapshot;
        if (tablesBehind && seen != null && (firstSight || nanos - lastTables >= TABLES_EVERY)) {
            lastTables = nanos;
            firstSight = false;
            tablesBehind = false;
            tables.forEach(listener -> listener.accept(seen));
        }
    }

    /** Ends the run. */
    @Override
    public void close() {
        with(RunPort::close);
        run = null;
        closeLeft();
    }

    private void with(Consumer<RunPort> act) {
        RunPort port = run;
        if (port != null) {
            act.accept(port);
        }
    }
}
