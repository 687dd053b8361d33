package io.plimsoll.ui.edit;

import io.plimsoll.scenario.EntryReader;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Problem.Severity;
import io.plimsoll.scenario.ScenarioKeys;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.sim.Admission;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator fills in to change a run: an agent or a task more, or another description of a task. The reader's own rules judge it, and the run
 * as it stands. FX thread only, but for what is asked of the run.
 */
abstract sealed class RunEntry {
    private static final String STATUS = "status";

    private final EntryText text;
    private final List<FormField> fields;

    private RunEntry(String json, Runnable changed, Function<Place, List<FormField>> form, List<String> order) {
        text = new EntryText(json, changed);
        fields = form.apply(new Place(text, () -> "", order, () -> ""));
    }

    /** What is judged of it, and the command that it makes, or {@code null} if it makes none. */
    record Judged(@Nullable Command command, List<Problem> problems) {}

    /** What it is, as a title. */
    abstract String title();

    /** What is to be known beforehand. */
    abstract String note();

    /** What is done with it: "Add". */
    abstract String verb();

    /** What the reader says. */
    abstract Judged judge();

    /** Whether a command would leave everything as it is. */
    boolean changesNothing(Command command) {
        return false;
    }

    /** What the run says of an entry, on the engine's thread. */
    abstract List<Problem> ask(Simulation run, Part entry);

    /** Where it is in the run once the command was done. */
    abstract Found find(Simulation run, Command command);

    /**
     * An agent or a task of a run.
     *
     * @param agent its number, or −1
     * @param task its number in scenario order, or −1
     */
    record Found(int agent, long task) {}

    /** Its fields, in order. */
    final List<FormField> fields() {
        return fields;
    }

    /** It as it stands; the forms write nothing but JSON. */
    final Part part() {
        Part part = text.source().root();
        if (part == null) {
            throw new IllegalStateException("not JSON: " + json());
        }
        return part;
    }

    final String json() {
        return text.source().text();
    }

    private static Stream<Problem> error(String key, @Nullable String reason) {
        return reason == null
                ? Stream.empty()
                : Stream.of(new Problem(Severity.ERROR, reason, key.isEmpty() ? "" : "/" + key, 1, 1, null));
    }

    private static Stream<Problem> warning(String key, boolean so, String words) {
        return so ? Stream.of(new Problem(Severity.WARNING, words, "/" + key, 1, 1, null)) : Stream.empty();
    }

    private static Stream<Problem> unserved(Admission admission, String role) {
        return warning(
                "role",
                !role.isEmpty() && !admission.isServed(role),
                "no agent takes tasks of role \"" + role + "\": it will wait");
    }

    /** The first name that may be had, of a stem and a number; one that may not where there can be no more. */
    private static String free(String stem, Function<String, @Nullable String> objection) {
        int number = 1;
        while (number <= Bounds.AGENTS && objection.apply(stem + number) != null) {
            number++;
        }
        return stem + number;
    }

    private static List<FormField> without(Set<String> keys, List<FormField> fields) {
        return fields.stream().filter(field -> !keys.contains(field.key())).toList();
    }

    /** An agent more. */
    static final class NewAgent extends RunEntry {
        NewAgent(AgentSpec first, Supplier<List<String>> roles, Runnable changed) {
            super(EntryReader.write(first), changed, place -> EntryFields.agent(place, roles), ScenarioKeys.AGENT);
        }

        /** A name for it that may be had: without a dash, so that no role generates it. */
        static String name(Simulation run) {
            return free("A", run.admission()::whyNotAgent);
        }

        @Override
        String title() {
            return "Add an agent";
        }

        @Override
        String note() {
            return "It joins now, last in the roster.";
        }

        @Override
        String verb() {
            return "Add";
        }

        @Override
        Judged judge() {
            EntryReader.Entry<AgentSpec> read = EntryReader.agent(json());
            AgentSpec agent = read.value();
            return new Judged(agent == null ? null : new Command.AddAgent(agent), read.problems());
        }

        @Override
        List<Problem> ask(Simulation run, Part entry) {
            Admission admission = run.admission();
            String role = entry.words("role");
            return Stream.of(
                            error("", admission.whyNothing()),
                            error("name", admission.whyNotAgent(entry.words("name"))),
                            warning(
                                    "role",
                                    !role.isEmpty() && run.roleNumber(role) < 0,
                                    "a new role: nothing here has it yet"))
                    .flatMap(problems -> problems)
                    .toList();
        }

        @Override
        Found find(Simulation run, Command command) {
            return new Found(
                    command instanceof Command.AddAgent add
                            ? run.agentNumber(add.agent().name())
                            : -1,
                    -1);
        }
    }

    /** A task more. */
    static final class NewTask extends RunEntry {
        private final String unit;

        NewTask(TaskSpec first, String unit, Supplier<List<String>> roles, Runnable changed) {
            super(
                    EntryReader.write(first),
                    changed,
                    place -> without(Set.of(STATUS), EntryFields.task(place, roles, "now")),
                    ScenarioKeys.TASK);
            this.unit = unit;
        }

        /** An id for it that may be had. */
        static String id(Simulation run) {
            return free("T", run.admission()::whyNotTask);
        }

        @Override
        String title() {
            return "Add a task";
        }

        @Override
        String note() {
            return "It arrives now, unless you say when. Times are in " + unit + ".";
        }

        @Override
        String verb() {
            return "Add";
        }

        @Override
        Judged judge() {
            EntryReader.Entry<TaskSpec> read = EntryReader.task(json());
            TaskSpec task = read.value();
            return new Judged(task == null ? null : new Command.AddTask(task), read.problems());
        }

        @Override
        List<Problem> ask(Simulation run, Part entry) {
            Admission admission = run.admission();
            List<Problem> said = new ArrayList<>();
            error("", admission.whyNothing()).forEach(said::add);
            error("id", admission.whyNotTask(entry.words("id"))).forEach(said::add);
            Part before = entry.get("dependsOn");
            if (before != null) {
                before.items().stream()
                        .map(Part::words)
                        .filter(id -> !id.isEmpty())
                        .flatMap(id -> error("dependsOn", admission.whyNotAfter(id)))
                        .forEach(said::add);
            }
            unserved(admission, entry.words("role")).forEach(said::add);
            warning("arrival", isPast(entry.get("arrival"), run.now()), "that is past: it arrives now")
                    .forEach(said::add);
            return said;
        }

        private static boolean isPast(@Nullable Part arrival, double now) {
            return arrival != null && arrival.kind() == Part.Kind.NUMBER && Double.parseDouble(arrival.words()) < now;
        }

        @Override
        Found find(Simulation run, Command command) {
            int slot = command instanceof Command.AddTask add
                    ? run.taskSlot(add.task().id())
                    : -1;
            return new Found(-1, slot < 0 ? -1 : run.taskNumber(slot));
        }
    }

    /** Another description for a task that has not begun. */
    static final class OtherTask extends RunEntry {
        private final TaskSpec before;
        private final String note;

        /** {@code arrival}: when it arrived or will, in words. */
        OtherTask(TaskSpec before, String arrival, String unit, Supplier<List<String>> roles, Runnable changed) {
            super(
                    EntryReader.write(before),
                    changed,
                    place -> without(
                            Set.of("id", "arrival", "dependsOn", STATUS), EntryFields.task(place, roles, "now")),
                    ScenarioKeys.TASK);
            this.before = before;
            note = "Its id stays, and that it arrives at " + arrival
                    + (before.dependsOn().isEmpty() ? "" : " and depends on " + String.join(", ", before.dependsOn()))
                    + ". Times are in " + unit + ".";
        }

        @Override
        String title() {
            return "Edit " + before.id();
        }

        @Override
        String note() {
            return note;
        }

        @Override
        String verb() {
            return "Apply";
        }

        @Override
        Judged judge() {
            EntryReader.Entry<TaskSpec> read = EntryReader.task(json());
            TaskSpec task = read.value();
            return new Judged(task == null ? null : new Command.EditTask(task), read.problems());
        }

        @Override
        boolean changesNothing(Command command) {
            return command instanceof Command.EditTask edit && edit.task().equals(before);
        }

        @Override
        List<Problem> ask(Simulation run, Part entry) {
            Admission admission = run.admission();
            int task = run.taskSlot(before.id());
            String role = entry.words("role");
            if (task < 0) {
                return error("", "there is no task " + before.id() + " here").toList();
            }
            return Stream.of(
                            error("", admission.whyNothing()),
                            error("", admission.whyNotEdit(task)),
                            error("role", admission.whyNotOfRole(task, role)),
                            unserved(admission, role))
                    .flatMap(problems -> problems)
                    .toList();
        }

        @Override
        Found find(Simulation run, Command command) {
            int slot = run.taskSlot(before.id());
            return new Found(-1, slot < 0 ? -1 : run.taskNumber(slot));
        }
    }
}
