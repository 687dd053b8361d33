package io.plimsoll.scenario;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.TaskSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The explicit tasks and the streams by name, and what the tasks depend on. */
final class TaskNames {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Place> streams = new HashMap<>();
    private final List<Bound<TaskSpec>> tasks;
    private final Problems problems;

    private TaskNames(List<Bound<TaskSpec>> tasks, Problems problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    /** Reports names that stand twice or that a stream generates, and dependencies that are unknown or go round. */
    static void check(Sections sections, Problems problems) {
        TaskNames names = new TaskNames(sections.tasks(), problems);
        sections.arrivals().forEach(names::addStream);
        for (int task = 0; task < names.tasks.size(); task++) {
            names.addTask(task);
        }
        int[][] dependencies = new int[names.tasks.size()][];
        for (int task = 0; task < dependencies.length; task++) {
            dependencies[task] = names.dependencies(task, sections.read("tasks"));
        }
        new DependencyCycles(dependencies, names::reportCycle).find();
    }

    private void addStream(Bound<ArrivalStream> stream) {
        String name = stream.value().name();
        Place place = stream.placeOf("name");
        Place first = name.isEmpty() ? null : streams.putIfAbsent(name, place);
        if (first != null) {
            problems.error(place, "a second stream is named " + Words.quoted(name), "the first is at " + first.words());
        }
    }

    private void addTask(int task) {
        String id = tasks.get(task).value().id();
        if (id.isEmpty()) {
            return;
        }
        Place place = tasks.get(task).placeOf("id");
        Integer first = numbers.putIfAbsent(id, task);
        if (first != null) {
            problems.error(
                    place,
                    "a second task has the id " + Words.quoted(id),
                    "the first is at " + tasks.get(first).placeOf("id").words());
        }
        Numbered numbered = Numbered.of(id);
        if (numbered != null && streams.containsKey(numbered.stem())) {
            problems.error(
                    place,
                    "stream " + Words.quoted(numbered.stem()) + " names its own tasks like " + Words.quoted(id),
                    "choose another id");
        }
    }

    /** The numbers of the tasks that a task waits for, in file order; −1 where there is none of that id. */
    private int[] dependencies(int task, boolean known) {
        List<Node> items = tasks.get(task).items("dependsOn");
        int[] dependencies = new int[items.size()];
        for (int i = 0; i < dependencies.length; i++) {
            dependencies[i] = -1;
            if (items.get(i) instanceof Node.Text id && !id.value().isEmpty()) {
                Integer number = numbers.get(id.value());
                if (number != null) {
                    dependencies[i] = number;
                } else if (known) {
                    unknown(id);
                }
            }
        }
        return dependencies;
    }

    private void unknown(Node.Text id) {
        problems.error(id.place(), () -> "no task has the id " + Words.quoted(id.value()), () -> {
            Numbered numbered = Numbered.of(id.value());
            return numbered != null && streams.containsKey(numbered.stem())
                    ? "a task can only wait for tasks listed in \"tasks\", not for those of a stream"
                    : Words.didYouMean(id.value(), numbers.keySet());
        });
    }

    /** A cycle: the tasks on it, and the place in the last one's dependencies that closes it. */
    private void reportCycle(List<Integer> cycle, int closing) {
        Place place = tasks.get(cycle.getLast()).items("dependsOn").get(closing).place();
        problems.error(place, "dependency cycle: " + written(cycle), "each of these tasks waits for the next");
    }

    private String written(List<Integer> cycle) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cycle.size(); i++) {
            if (i == DependencyCycles.WRITTEN - 1 && cycle.size() > DependencyCycles.WRITTEN) {
                text.append("… (")
                        .append(cycle.size() - DependencyCycles.WRITTEN)
                        .append(" more) → ");
                i = cycle.size() - 1;
            }
            text.append(tasks.get(cycle.get(i)).value().id()).append(" → ");
        }
        return text.append(tasks.get(cycle.getFirst()).value().id()).toString();
    }
}
