package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an operator wanted to assign and could not: lines of the log that no replay tells again, since what was refused is no part of the run.
 * Engine-confined.
 */
final class Refusals {
    private static final int MOST = 1_000;

    private final List<LogLine> lines = new ArrayList<>();
    private int told;

    /** A command was given, and this came of it. */
    void answered(TimeTravel<Recorder> travel, Command command, Outcome outcome) {
        String reason = outcome.reason();
        if (reason == null) {
            return;
        }
        Simulation run = travel.simulation();
        if (command instanceof Command.Assign assign && run.taskSlot(assign.task()) >= 0) {
            add(travel, run.taskSlot(assign.task()), reason);
        } else if (command instanceof Command.AssignAll && !run.automatic()) {
            for (int task = 0; task < run.taskCount() && lines.size() < MOST; task++) {
                if (run.taskState(task) == TaskState.PENDING) {
                    add(travel, task, run.whyWaiting(task));
                }
            }
        }
    }

    private void add(TimeTravel<Recorder> travel, int task, String reason) {
        if (lines.size() < MOST) {
            Simulation run = travel.simulation();
            lines.add(LogLine.notAssigned(
                    travel.witness().logged(), run.now(), run.taskNumber(task), run.taskId(task), reason));
        }
    }

    /** Puts those that have not been told yet after the log's lines; where all are told anew, each where it belongs by its time. */
    List<LogLine> among(List<LogLine> log, boolean anew, double now) {
        List<LogLine> all = new ArrayList<>(log);
        if (anew) {
            lines.stream().filter(line -> line.time() <= now).forEach(all::add);
            all.sort(Comparator.comparingDouble(LogLine::time));
        } else {
            all.addAll(lines.subList(told, lines.size()));
        }
        told = lines.size();
        return all;
    }
}
