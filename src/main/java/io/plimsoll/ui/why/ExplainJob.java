package io.plimsoll.ui.why;

import io.plimsoll.sim.Inquiry;
import io.plimsoll.sim.why.Explanation;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds out by running the run again why a task is where it was at the end of what is run. */
final class ExplainJob extends ReplayJob<Explanation> {
    private final String task;

    ExplainJob(Rerun rerun, String task) {
        super("Why " + task, rerun);
        this.task = task;
    }

    @Override
    @Nullable Explanation find(BooleanSupplier stop) {
        Inquiry inquiry = new Inquiry(task);
        replay(inquiry, stop);
        return inquiry.answer().orElse(null);
    }
}
