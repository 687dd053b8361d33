package io.plimsoll.ui.duel;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.run.ClockPort;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.DuelPort;
import io.plimsoll.ui.run.DuelSnapshot;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Speed;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Guest;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.StartingSpeed;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The duel of what is open: begun when it is first looked at, apart from the run on the Board, and begun again when a side is changed. It stands while it
 * is not looked at. FX thread only, but free of the toolkit.
 */
public final class DuelBench implements Guest, AutoCloseable {
    private static final String RANDOM = "random";
    private static final String LEAST_LOADED = "least-loaded";

    /** Makes a duel. */
    @FunctionalInterface
    public interface Duels {
        /**
         * A duel in its opening.
         *
         * @throws IllegalArgumentException if none can be made of these
         */
        DuelPort of(Scenario scenario, Variant left, Variant right, Speed speed);
    }

    private final Messages messages;
    private final Duels duels;
    private final List<Runnable> onSides = new ArrayList<>();
    private final List<Consumer<DuelSnapshot>> frames = new ArrayList<>();
    private @Nullable Scenario scenario;
    private @Nullable Sides sides;
    private @Nullable DuelPort port;
    private @Nullable DuelSnapshot snapshot;
    private Speed speed = Speed.FASTEST;

    /** The duel of what is on this workbench. */
    public DuelBench(Workbench workbench, Messages messages, Duels duels) {
        this.messages = messages;
        this.duels = duels;
        workbench.onOpen(this::opened);
    }

    private void opened(Document document) {
        close();
        Scenario next = document.scenario();
        scenario = next;
        speed = StartingSpeed.of(next);
        StrategySpec own = next.strategy();
        sides = new Sides(
                new Variant(StrategySpec.of(RANDOM), next.dispatch()),
                new Variant(own.name().equals(RANDOM) ? StrategySpec.of(LEAST_LOADED) : own, next.dispatch()));
        onSides.forEach(Runnable::run);
    }

    /** What the duel is of, or {@code null}. */
    @Nullable Scenario scenario() {
        return scenario;
    }

    /** What is on the left and on the right, or {@code null}. */
    @Nullable Sides sides() {
        return sides;
    }

    /** The duel as last seen, or {@code null} before the first sight. */
    public @Nullable DuelSnapshot snapshot() {
        return snapshot;
    }

    /** Puts others on the two sides, and begins again at time 0; a clock that went goes on. */
    void choose(Sides next) {
        if (next.equals(sides)) {
            return;
        }
        DuelSnapshot seen = snapshot;
        boolean running = seen != null && seen.dial().state() == RunState.RUNNING;
        Sides before = sides;
        sides = next;
        if (!begin()) {
            sides = before;
            begin();
        }
        DuelPort made = port;
        if (running && made != null) {
            made.play();
        }
    }

    private boolean begin() {
        close();
        Scenario of = scenario;
        Sides between = sides;
        if (of == null || between == null) {
            return true;
        }
        try {
            port = duels.of(of, between.left(), between.right(), speed);
        } catch (IllegalArgumentException e) {
            messages.refuse("Duel", String.valueOf(e.getMessage()));
            return false;
        } finally {
            onSides.forEach(Runnable::run);
        }
        return true;
    }

    /** Tells when there are other sides, of which nothing was seen yet: a duel begins with them now, or once it is looked at. */
    void onSides(Runnable listener) {
        onSides.add(listener);
    }

    /** Tells at most once a frame how the duel stands. */
    void onFrame(Consumer<DuelSnapshot> listener) {
        frames.add(listener);
    }

    @Override
    public void entered() {
        if (port == null) {
            begin();
        }
    }

    @Override
    public void left() {
        DuelPort made = port;
        if (made != null) {
            made.pause();
        }
    }

    @Override
    public @Nullable ClockPort clock() {
        return port;
    }

    @Override
    public @Nullable Dial dial() {
        DuelSnapshot seen = snapshot;
        return seen == null ? null : seen.dial();
    }

    @Override
    public Speed speed() {
        return speed;
    }

    @Override
    public void speed(Speed wanted) {
        speed = wanted;
        DuelPort made = port;
        if (made != null) {
            made.speed(wanted);
        }
    }

    @Override
    public boolean pulse() {
        DuelPort made = port;
        if (made == null) {
            return false;
        }
        DuelSnapshot next = made.take();
        made.want();
        if (next == null) {
            return false;
        }
        snapshot = next;
        frames.forEach(listener -> listener.accept(next));
        return true;
    }

    @Override
    public void close() {
        DuelPort made = port;
        if (made != null) {
            made.close();
        }
        port = null;
        snapshot = null;
    }
}
