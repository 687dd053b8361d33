package io.plimsoll.ui.job;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Has a place compute one small run, and looks whether it comes to what it comes to here. Its value is a sentence. */
public final class PlaceTrial extends Job<String> {
    private static final Experiment SMALL = new Experiment(
            Scenario.named("trial")
                    .withRoles(List.of(Role.of("agent", 2)))
                    .withArrivals(List.of(ArrivalStream.of(
                            "task", "agent", new Distribution.Exponential(1), new Distribution.Exponential(1))))
                    .withRun(new RunLimits(null, 0, 100L)),
            Script.NONE,
            List.of(new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE)));

    private final String where;
    private final Laboratory laboratory;
    private volatile boolean answered;

    /** Of the place of this name. */
    public PlaceTrial(String where, Laboratory laboratory) {
        super("Test a place");
        this.where = where;
        this.laboratory = laboratory;
    }

    /** The name of the place. */
    public String where() {
        return where;
    }

    /** Whether it answered as it should. Thread-safe. */
    public boolean answered() {
        return answered;
    }

    @Override
    protected String work(BooleanSupplier stop) {
        long begun = System.nanoTime();
        List<Replication> came = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        try (Workplace place = laboratory.at(where, lost::add)) {
            place.compute(SMALL, List.of(new Piece(0, 1, 1)), (variant, replication) -> came.add(replication), stop);
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
        Replication own = Replication.of(SMALL, 0, 1, stop);
        if (came.isEmpty() || own == null) {
            return "Stopped before it answered";
        }
        if (!came.equals(List.of(own))) {
            return "It answers, but not what this program comes to";
        }
        answered = true;
        return String.format(Locale.ROOT, "It answers, after %.1f s", (System.nanoTime() - begun) / 1e9);
    }
}
