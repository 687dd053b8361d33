package io.plimsoll.ui.job;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.selftest.Check;
import io.plimsoll.lab.selftest.Checks;
import io.plimsoll.lab.work.Cores;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What the lab works with. Immutable.
 *
 * @param checks of the self-test
 * @param cores for what is always computed here
 * @param workplace where replications are computed
 * @param places others to compute
 * @param threads begins work off the FX thread, each on a thread of its own
 */
public record Laboratory(List<Check> checks, Cores cores, Workplace workplace, Places places, Executor threads) {
    /** Copies the list. */
    public Laboratory {
        checks = List.copyOf(checks);
    }

    /** Without other places. */
    public Laboratory(List<Check> checks, Cores cores, Workplace workplace, Executor threads) {
        this(checks, cores, workplace, Places.NONE, threads);
    }

    /**
     * A place by its name, to be closed after use.
     *
     * @param log hears a sentence about each worker that is lost, on the thread that computes
     * @throws IllegalArgumentException if there is no such place; the message is a sentence
     */
    public Workplace at(String where, Consumer<String> log) {
        return where.equals(SavedPlaces.LOCAL) ? workplace : places.open(where, log);
    }

    /** All checks, on all of this machine's cores. */
    public static Laboratory ofThisMachine() {
        return ofThisMachine(Places.NONE);
    }

    /** The same, with other places. */
    public static Laboratory ofThisMachine(Places places) {
        Cores cores = Cores.all();
        return new Laboratory(
                Checks.all(),
                cores,
                new LocalCores(cores),
                places,
                work -> Thread.ofPlatform().daemon().name("lab").start(work));
    }
}
