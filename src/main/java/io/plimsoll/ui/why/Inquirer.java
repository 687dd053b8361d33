package io.plimsoll.ui.why;

import io.plimsoll.balance.StrategyFault;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks why, one question at a time: a new one ends the one before. What the present instant tells is looked up in the run; what lies back is found by
 * running the run again on a thread of its own. FX thread only.
 */
final class Inquirer {
    private final Workbench workbench;
    private final Executor threads;
    private @Nullable ReplayJob<?> job;
    private long question;

    Inquirer(Workbench workbench, Executor threads) {
        this.workbench = workbench;
        this.threads = threads;
    }

    /** Hears what came of a question. */
    interface Asker {
        /** The run is being run again; it may take a while. */
        void begun(ReplayJob<?> job);

        /** Nobody has the task now. */
        void nobody(Waiting waiting);

        /** The answer. */
        void answered(Explanation explanation);

        /** There is none. */
        void failed(String why);
    }

    /** Asks about a task as it was at a time; infinite: now. */
    void ask(TaskFigure task, double moment, Asker asker) {
        stop();
        long asked = question;
        if (Double.isInfinite(moment) && isOpen(task.state())) {
            workbench.look(run -> nobody(run.simulation(), task.id()), found -> {
                if (asked == question) {
                    found.ifPresentOrElse(asker::nobody, () -> lookBack(task, moment, asker));
                }
            });
        } else {
            lookBack(task, moment, asker);
        }
    }

    private void lookBack(TaskFigure task, double moment, Asker asker) {
        long asked = question;
        workbench.look(Rerun::of, rerun -> {
            if (asked == question) {
                ExplainJob begun = new ExplainJob(rerun.until(moment), task.id());
                begin(begun, asker, found -> {
                    if (found == null) {
                        asker.failed("It was stopped before the answer was found.");
                    } else {
                        asker.answered(found);
                    }
                });
            }
        });
    }

    private <V> void begin(ReplayJob<V> begun, Asker asker, Consumer<@Nullable V> told) {
        job = begun;
        begun.setOnSucceeded(event -> {
            if (job == begun) {
                job = null;
                told.accept(begun.getValue());
            }
        });
        begun.setOnFailed(event -> {
            if (job == begun) {
                job = null;
                asker.failed(
                        "It could not be found out: " + begun.getException().getMessage());
            }
        });
        asker.begun(begun);
        threads.execute(begun);
    }

    /** Who is next now, nobody where the strategy fails; not told if something is asked meanwhile that ends it. */
    void next(Consumer<List<NextInLine>> told) {
        workbench.look(run -> next(run.simulation()), told);
    }

    /** A strategy that fails when it is asked for nothing but to know has done nothing to the run; it says why when it has to choose. */
    private static List<NextInLine> next(Simulation run) {
        try {
            return run.nextInLine();
        } catch (StrategyFault e) {
            return List.of();
        }
    }

    /** Ends the question that is open. */
    void stop() {
        question++;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private static boolean isOpen(TaskState state) {
        return state == TaskState.FUTURE || state == TaskState.BLOCKED || state == TaskState.PENDING;
    }

    /** On the engine's thread: the task may have gone on since it was seen. */
    private static Optional<Waiting> nobody(Simulation run, String task) {
        int slot = run.taskSlot(task);
        return slot >= 0 && isOpen(run.taskState(slot)) ? Optional.of(run.whyNobody(slot)) : Optional.empty();
    }
}
