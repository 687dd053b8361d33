package io.plimsoll.ui.job;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.selftest.Check;
import io.plimsoll.lab.selftest.Checks;
import io.plimsoll.lab.work.Cores;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What the lab works with. Immutable.
 *
 * @param checks of the self-test
 * @param cores for what is always computed here
 * @param workplace where replications are computed
 * @param threads begins work off the FX thread, each on a thread of its own
 */
public record Laboratory(List<Check> checks, Cores cores, Workplace workplace, Executor threads) {
    /** Copies the list. */
    public Laboratory {
        checks = List.copyOf(checks);
    }

    /** All checks, on all of this machine's cores. */
    public static Laboratory ofThisMachine() {
        Cores cores = Cores.all();
        return new Laboratory(
                Checks.all(),
                cores,
                new LocalCores(cores),
                work -> Thread.ofPlatform().daemon().name("lab").start(work));
    }
}
