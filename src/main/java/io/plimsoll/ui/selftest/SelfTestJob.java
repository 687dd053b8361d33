package io.plimsoll.ui.selftest;

import io.plimsoll.lab.selftest.Check;
import io.plimsoll.lab.selftest.Row;
import io.plimsoll.lab.selftest.SelfTest;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.ui.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The self-test, check after check; its value is the rows so far. */
final class SelfTestJob extends Job<List<Row>> {
    private final List<Check> checks;
    private final Cores cores;

    SelfTestJob(List<Check> checks, Cores cores) {
        super("Self-test");
        this.checks = checks;
        this.cores = cores;
    }

    @Override
    protected List<Row> work(BooleanSupplier stop) {
        double all = checks.stream().mapToDouble(SelfTestJob::effort).sum();
        List<Row> rows = new ArrayList<>();
        double before = 0;
        for (Check check : checks) {
            double done = before;
            double effort = effort(check);
            rows.addAll(SelfTest.run(List.of(check), cores, share -> done((done + share * effort) / all), stop));
            before += effort;
            done(before / all);
            updateValue(List.copyOf(rows));
            if (stop.getAsBoolean()) {
                break;
            }
        }
        return List.copyOf(rows);
    }

    /** About how long it takes: tasks that are simulated; by rule next to nothing. */
    private static double effort(Check check) {
        return check instanceof Check.Simulated simulated
                ? (double) simulated.replications() * simulated.model().tasks()
                : 1;
    }
}
