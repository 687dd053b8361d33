package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run as it stands at one time, to be looked at and not moved: for pictures. Confined to one thread. */
public final class StillRun implements RunPort {
    private static final Outcome PICTURE = Outcome.refused("this is a picture of a run");

    private final RunSession session;
    private @Nullable Snapshot snapshot;

    /**
     * Runs to a time and stands there.
     *
     * @param course what was done, commands after that time included
     * @param at the time; infinite for the end of the run
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public StillRun(Scenario scenario, Course course, double at, BooleanSupplier cancelled) {
        session = new RunSession(scenario, course, () -> 0, Speed.FASTEST);
        session.advanceTo(at, cancelled);
        snapshot = session.snapshot();
    }

    /** Shows another sight in place of the one that it stands at. */
    public void show(Snapshot next) {
        snapshot = next;
    }

    @Override
    public void play() {
        // it stands
    }

    @Override
    public void pause() {
        // it stands
    }

    @Override
    public void step() {
        // it stands
    }

    @Override
    public void stepToDecision() {
        // it stands
    }

    @Override
    public void reset() {
        // it stands
    }

    @Override
    public void speed(Speed speed) {
        // it stands
    }

    @Override
    public void act(Command command, Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void seek(double time) {
        // it stands
    }

    @Override
    public void pauseWhen(PauseRule rule, Consumer<String> heard) {
        // it stands
    }

    @Override
    public void undo(Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void redo(Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void fork(Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void switchTo(int branch, Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void drop(int branch, Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void rename(int branch, String name, Consumer<Outcome> heard) {
        heard.accept(PICTURE);
    }

    @Override
    public void showBeside(int branch) {
        // there is one branch
    }

    @Override
    public void compare(double time, Consumer<BranchFigures> heard) {
        // there is one branch
    }

    @Override
    public void memo(Consumer<Memo> heard) {
        // nobody takes a picture up
    }

    @Override
    public void giveUp() {
        // it stands
    }

    @Override
    public <T> void look(Function<TimeTravel<?>, T> question, Consumer<T> told) {
        told.accept(session.look(question));
    }

    @Override
    public void want() {
        // there is one snapshot
    }

    @Override
    public @Nullable Snapshot take() {
        Snapshot taken = snapshot;
        snapshot = null;
        return taken;
    }

    @Override
    public void close() {
        snapshot = null;
    }
}
