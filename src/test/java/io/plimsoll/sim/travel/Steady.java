package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import java.util.stream.IntStream;

/** Runs in which so much happens in each unit of time that it can be counted: a task arrives and is ready, and there is nobody to do it. */
final class Steady {
    /** How many events there are in a unit of time. */
    static final int EVENTS = 2;

    /** A command that is always done, and that is no event. */
    static final Command QUIET = new Command.Automatic(false);

    private Steady() {}

    /** A task at each of the times 1, 2, 3 and so on up to the last; after that the run is at rest. */
    static Scenario until(int last) {
        List<TaskSpec> tasks = IntStream.rangeClosed(1, last)
                .mapToObj(time ->
                        new TaskSpec("task-" + time, "dev", null, 0, 1, time, 1, List.of(), null, null, null, false))
                .toList();
        return Scenario.named("steady").withRoles(List.of(Role.of("dev", 0))).withTasks(tasks);
    }
}
