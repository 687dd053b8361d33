package io.plimsoll.ui.run;

import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Scenario;
import org.jspecify.annotations.Nullable;

/** A duel on an engine's thread of its own. Thread-safe. */
public final class DuelLoop implements DuelPort {
    private final EngineThread<DuelSession, DuelSnapshot> engine;

    /**
     * A duel of two variants of a scenario, on its seed, in the opening; the thread starts at once.
     *
     * @throws IllegalArgumentException if the scenario does not fit together, or a number of agents is out of its range
     */
    public DuelLoop(Scenario scenario, Variant left, Variant right, Speed speed, TimeSource clock) {
        engine = new EngineThread<>(new DuelSession(scenario, left, right, clock, speed), Runnable::run, clock);
        engine.start();
    }

    @Override
    public void play() {
        engine.still(DuelSession::play);
    }

    @Override
    public void pause() {
        engine.once(DuelSession::pause);
    }

    @Override
    public void step() {
        engine.still(DuelSession::step);
    }

    @Override
    public void stepToDecision() {
        engine.until(session -> !session.onTheWay() && session.stepToDifference());
    }

    @Override
    public void reset() {
        engine.still(DuelSession::reset);
    }

    @Override
    public void speed(Speed speed) {
        engine.once(session -> session.speed(speed));
    }

    @Override
    public void seek(double time) {
        engine.once(session -> session.seek(time));
    }

    @Override
    public void giveUp() {
        engine.once(DuelSession::giveUp);
    }

    @Override
    public void want() {
        engine.want();
    }

    @Override
    public @Nullable DuelSnapshot take() {
        return engine.take();
    }

    @Override
    public void close() {
        engine.close();
    }
}
