package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run on an engine's thread of its own. Thread-safe. */
public final class RunLoop implements RunPort {
    private final EngineThread<RunSession, Snapshot> engine;
    private final Keeper keeper;
    private final @Nullable FleetWatch watch;

    /**
     * A run as it begins; the thread starts at once.
     *
     * @param keeper closed with the run
     * @param screen where the outcomes of commands are told
     * @throws IllegalArgumentException if the scenario's names and references do not fit together, or the memo to them
     */
    public RunLoop(Beginning beginning, Keeper keeper, Speed speed, Executor screen, TimeSource clock) {
        this.keeper = keeper;
        watch = beginning.watch();
        engine = new EngineThread<>(new RunSession(beginning, keeper, clock, speed), screen, clock);
        engine.once(RunSession::keep);
        engine.start();
    }

    @Override
    public void play() {
        engine.still(RunSession::play);
    }

    @Override
    public void pause() {
        engine.once(RunSession::pause);
    }

    @Override
    public void step() {
        engine.still(RunSession::step);
    }

    @Override
    public void stepToDecision() {
        engine.until(session -> !session.onTheWay() && session.stepToDecision());
    }

    @Override
    public void reset() {
        engine.still(RunSession::reset);
    }

    @Override
    public void speed(Speed speed) {
        engine.once(session -> session.speed(speed));
    }

    @Override
    public void act(Command command, Consumer<Outcome> heard) {
        engine.still(session -> engine.onScreen(heard).accept(session.act(command)));
    }

    @Override
    public void seek(double time) {
        engine.once(session -> session.seek(time));
    }

    @Override
    public void undo(Consumer<Outcome> heard) {
        engine.still(session -> session.undo(engine.onScreen(heard)));
    }

    @Override
    public void redo(Consumer<Outcome> heard) {
        engine.still(session -> session.redo(engine.onScreen(heard)));
    }

    @Override
    public void fork(Consumer<Outcome> heard) {
        engine.still(session -> engine.onScreen(heard).accept(session.fork()));
    }

    @Override
    public void switchTo(int branch, Consumer<Outcome> heard) {
        engine.still(session -> session.switchTo(branch, engine.onScreen(heard)));
    }

    @Override
    public void drop(int branch, Consumer<Outcome> heard) {
        engine.still(session -> engine.onScreen(heard).accept(session.drop(branch)));
    }

    @Override
    public void rename(int branch, String name, Consumer<Outcome> heard) {
        engine.once(session -> engine.onScreen(heard).accept(session.rename(branch, name)));
    }

    @Override
    public void showBeside(int branch) {
        engine.once(session -> session.showBeside(branch));
    }

    @Override
    public void compare(double time, Consumer<BranchFigures> heard) {
        engine.once(session -> session.compare(time, engine.onScreen(heard)));
    }

    @Override
    public void pauseWhen(PauseRule rule, Consumer<String> heard) {
        engine.once(session -> session.pauseWhen(rule, engine.onScreen(heard)));
    }

    @Override
    public void memo(Consumer<Memo> heard) {
        engine.still(session -> engine.onScreen(heard).accept(session.memo()));
    }

    @Override
    public void giveUp() {
        engine.once(RunSession::giveUp);
    }

    @Override
    public <T> void look(Function<TimeTravel<?>, T> question, Consumer<T> told) {
        engine.once(session -> engine.onScreen(told).accept(session.look(question)));
    }

    @Override
    public void want() {
        engine.want();
    }

    @Override
    public @Nullable Snapshot take() {
        return engine.take();
    }

    @Override
    public void close() {
        engine.close();
        keeper.close();
        FleetWatch followed = watch;
        if (followed != null) {
            followed.close();
        }
    }
}
