package io.plimsoll.lab.fit;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of tasks as one of streams: for each role a stream whose interarrival times and efforts are fitted to those of its tasks, each drawn
 * independently of the others, until the time of the last task. Immutable.
 *
 * @param scenario with the streams; tasks of roles with too few of them stay as they are
 * @param streams the streams that were made, in the order in which their roles come up
 * @param remarks sentences for people: what was left as it is
 */
public record MoreOfTheSame(Scenario scenario, List<Stream> streams, List<String> remarks) {
    /** A role with fewer tasks than so says too little about more of them. */
    public static final int FEWEST = 10;

    /** Copies the lists. */
    public MoreOfTheSame {
        streams = List.copyOf(streams);
        remarks = List.copyOf(remarks);
    }

    /**
     * A role's stream, and what it was chosen from.
     *
     * @param interarrival of the times between arrivals
     * @param effort of the efforts
     * @param remark what the stream does not have; empty if nothing
     */
    public record Stream(
            ArrivalStream stream,
            Fits interarrival,
            Choice interarrivalChoice,
            Fits effort,
            Choice effortChoice,
            String remark) {
        /** The same with other choices. */
        private Stream choosing(Choice forInterarrival, Choice forEffort) {
            return new Stream(
                    new ArrivalStream(
                            stream.name(),
                            stream.role(),
                            interarrival.choose(forInterarrival),
                            effort.choose(forEffort),
                            stream.weight(),
                            stream.priority(),
                            stream.patience(),
                            stream.start(),
                            stream.until(),
                            stream.count(),
                            stream.profile()),
                    interarrival,
                    forInterarrival,
                    effort,
                    forEffort,
                    remark);
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (!remark.isEmpty()) {
                notes.add(remark);
            }
            note(notes, "time between arrivals", interarrival.warning(interarrivalChoice));
            note(notes, "effort", effort.warning(effortChoice));
            return notes;
        }

        private void note(List<String> notes, String what, String warning) {
            if (!warning.isEmpty()) {
                notes.add("stream \"" + stream.name() + "\", " + what + ": " + warning);
            }
        }
    }

    /** Sentences for people: what was left as it is, what streams do not have, what they draw from where that is not the best fit. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(remarks);
        streams.forEach(stream -> notes.addAll(stream.notes()));
        return notes;
    }

    /**
     * The same where one stream draws from something else; nothing is fitted anew.
     *
     * @param number of the stream in {@link #streams}
     */
    public MoreOfTheSame choosing(int number, Choice interarrival, Choice effort) {
        List<Stream> chosen = new ArrayList<>(streams);
        chosen.set(number, streams.get(number).choosing(interarrival, effort));
        List<ArrivalStream> arrivals = new ArrayList<>(scenario.arrivals());
        // Those that were made stand last.
        arrivals.set(arrivals.size() - streams.size() + number, chosen.get(number).stream());
        return new MoreOfTheSame(with(scenario, scenario.description(), scenario.tasks(), arrivals), chosen, remarks);
    }

    /**
     * Fits streams.
     *
     * @param scenario with tasks in the order of their arrivals
     */
    public static MoreOfTheSame of(Scenario scenario, Choice choice) {
        Map<String, List<TaskSpec>> byRole = new LinkedHashMap<>();
        scenario.tasks()
                .forEach(task -> byRole.computeIfAbsent(task.role(), role -> new ArrayList<>())
                        .add(task));
        List<String> remarks = new ArrayList<>();
        Set<String> fitted = new HashSet<>();
        byRole.forEach((role, tasks) -> {
            String why = tasks.size() < FEWEST
                    ? "fewer than " + FEWEST
                    : tasks.getFirst().arrival() == tasks.getLast().arrival() ? "all arriving at once" : "";
            if (why.isEmpty()) {
                fitted.add(role);
            } else {
                remarks.add("the tasks of role \"" + role + "\" stay as they are: " + why + ", they show no stream");
            }
        });
        List<TaskSpec> rest = rest(scenario, fitted, remarks);
        double end = scenario.tasks().isEmpty() ? 0 : scenario.tasks().getLast().arrival();
        List<Stream> streams = new ArrayList<>();
        byRole.forEach((role, tasks) -> {
            if (fitted.contains(role)) {
                streams.add(stream(freeName(role, rest), tasks, end, choice));
            }
        });
        List<ArrivalStream> arrivals = new ArrayList<>(scenario.arrivals());
        streams.forEach(stream -> arrivals.add(stream.stream()));
        String description = scenario.description() == null ? null : "Streams fitted to " + scenario.description();
        return new MoreOfTheSame(with(scenario, description, rest, arrivals), streams, remarks);
    }

    private static Stream stream(String name, List<TaskSpec> tasks, double end, Choice choice) {
        double[] gaps = new double[tasks.size() - 1];
        double[] efforts = new double[tasks.size()];
        Map<Integer, Integer> priorities = new LinkedHashMap<>();
        for (int i = 0; i < efforts.length; i++) {
            efforts[i] = tasks.get(i).effort();
            priorities.merge(tasks.get(i).priority(), 1, Integer::sum);
            if (i > 0) {
                gaps[i - 1] = tasks.get(i).arrival() - tasks.get(i - 1).arrival();
            }
        }
        int priority = priorities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        String remark = priorities.size() > 1
                ? "stream \"" + name + "\" has one priority, the one that most of its tasks have: " + priority
                : "";
        Fits interarrival = Fits.of(gaps);
        Fits effort = Fits.of(efforts);
        return new Stream(
                new ArrivalStream(
                        name,
                        tasks.getFirst().role(),
                        interarrival.choose(choice),
                        effort.choose(choice),
                        1,
                        priority,
                        null,
                        0,
                        end,
                        null,
                        null),
                interarrival,
                choice,
                effort,
                choice,
                remark);
    }

    /** The same with other work. */
    private static Scenario with(
            Scenario s, @Nullable String description, List<TaskSpec> tasks, List<ArrivalStream> arrivals) {
        return new Scenario(
                s.name(),
                description,
                s.timeUnit(),
                s.startsAt(),
                s.seed(),
                s.strategy(),
                s.dispatch(),
                s.queue(),
                s.refresh(),
                s.roles(),
                s.agents(),
                tasks,
                arrivals,
                s.timeline(),
                s.run(),
                s.targets());
    }

    /** The tasks that stay; they can wait for none of those that do not. */
    private static List<TaskSpec> rest(Scenario scenario, Set<String> fitted, List<String> notes) {
        Set<String> gone = new HashSet<>();
        long dependent = 0;
        List<TaskSpec> rest = new ArrayList<>();
        for (TaskSpec task : scenario.tasks()) {
            if (fitted.contains(task.role())) {
                gone.add(task.id());
            }
        }
        for (TaskSpec task : scenario.tasks()) {
            boolean stays = !fitted.contains(task.role());
            List<String> kept = task.dependsOn().stream()
                    .filter(id -> stays && !gone.contains(id))
                    .toList();
            dependent += kept.size() < task.dependsOn().size() ? 1 : 0;
            if (stays) {
                rest.add(withDependencies(task, kept));
            }
        }
        if (dependent > 0) {
            notes.add(dependent + (dependent == 1 ? " task depends" : " tasks depend")
                    + " on others; the tasks of a stream do not");
        }
        return rest;
    }

    private static TaskSpec withDependencies(TaskSpec task, List<String> dependencies) {
        return dependencies.size() == task.dependsOn().size()
                ? task
                : new TaskSpec(
                        task.id(),
                        task.role(),
                        task.title(),
                        task.priority(),
                        task.weight(),
                        task.arrival(),
                        task.effort(),
                        dependencies,
                        task.due(),
                        task.patience(),
                        task.affinity(),
                        task.completed());
    }

    /** The role's, unless tasks that stay are called as those of such a stream would be. */
    private static String freeName(String role, List<TaskSpec> rest) {
        String name = role;
        while (isTaken(name + "-", rest)) {
            name += " stream";
        }
        return name;
    }

    private static boolean isTaken(String start, List<TaskSpec> rest) {
        return rest.stream().anyMatch(task -> task.id().startsWith(start));
    }
}
