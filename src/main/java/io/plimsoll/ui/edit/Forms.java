package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Part;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.edit.WordField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The forms: which fields an entry of each section has, in the order of the documentation. FX thread only. */
final class Forms {
    private static final String ROLE_HELP = "Whose work it is: a role of this scenario, or a new one";

    private final ScenarioEditor editor;

    Forms(ScenarioEditor editor) {
        this.editor = editor;
    }

    /** The fields of the scenario itself. */
    List<FormField> scenario() {
        Place root = new Place(editor, () -> "", Section.ORDER, () -> "the scenario");
        Place run = new Place(editor, () -> "/run", List.of("until", "warmup", "tasks"), () -> "the run");
        return List.of(
                new WordField(root, "name", Kind.NAME, "Name", "", "What people call it"),
                new WordField(root, "description", Kind.LINES, "Description", "", "What there is to see in it"),
                ChoiceField.of(
                        root,
                        "timeUnit",
                        "Unit of time",
                        "minutes",
                        List.of("seconds", "minutes", "hours", "days"),
                        "Only a label: no number is converted"),
                new WordField(
                        root,
                        "startsAt",
                        Kind.TEXT,
                        "Begins at",
                        "no calendar",
                        "The calendar time of 0, for the axes: 2026-11-24T09:00"),
                new WordField(root, "seed", Kind.NUMBER, "Seed", "1", "Every random number of the run follows from it"),
                new TypedField.Strategy(
                        root, "strategy", "Strategy", Scenario.DEFAULT_STRATEGY.name(), "Who gets a task"),
                ChoiceField.of(
                        root,
                        "dispatch",
                        "Dispatch",
                        "when-idle",
                        List.of("when-idle", "immediate"),
                        "Whether a task waits for an idle agent, or goes to somebody's own list at once"),
                ChoiceField.of(
                        root,
                        "queue",
                        "Queue",
                        "fifo",
                        List.of("fifo", "list", "shortest-first", "longest-first", "earliest-due"),
                        "In which order waiting tasks are tried"),
                new WordField(
                        root,
                        "refresh",
                        Kind.NUMBER,
                        "Refresh",
                        "0: always current",
                        "How old the load figures may be that strategies see"),
                new WordField(run, "until", Kind.NUMBER, "Ends at", "when all is done", "The run stops at this time"),
                new WordField(run, "warmup", Kind.NUMBER, "Warm-up", "0", "Tasks that are ready before do not count"),
                new WordField(
                        run,
                        "tasks",
                        Kind.NUMBER,
                        "Ends after",
                        "no number of tasks",
                        "The run stops when so many tasks are completed"));
    }

    /** The fields of an entry. */
    List<FormField> of(Section.Entry entry) {
        Section section = entry.section();
        String pointer = entry.pointer();
        return switch (section) {
            case SCENARIO -> scenario();
            case ROLES -> role(entry);
            case AGENTS ->
                agent(place(
                        pointer, "name", "name", "role", "status", "capacity", "speed", "cost", "skills", "workload"));
            case TASKS ->
                task(place(
                        pointer,
                        "id",
                        "id",
                        "role",
                        "title",
                        "priority",
                        "weight",
                        "arrival",
                        "effort",
                        "dependsOn",
                        "due",
                        "patience",
                        "affinity",
                        "status"));
            case STREAMS ->
                stream(place(
                        pointer,
                        "name",
                        "name",
                        "role",
                        "interarrival",
                        "effort",
                        "weight",
                        "priority",
                        "patience",
                        "start",
                        "until",
                        "count",
                        "profile",
                        "period"));
            case TIMELINE -> timeline(entry);
            case TARGETS -> target(place(pointer, "measure", "role", "measure", "statistic", "atMost"));
        };
    }

    private Place place(String pointer, String name, String... order) {
        return new Place(editor, () -> pointer, List.of(order), () -> {
            Part part = editor.shape().find(pointer);
            return part == null ? "" : part.words(name);
        });
    }

    private List<String> roles() {
        return Section.roles(editor.shape());
    }

    private ChoiceField roleOf(Place place) {
        return ChoiceField.named(place, "role", "Role", null, this::roles, ROLE_HELP);
    }

    private static WordField number(Place place, String key, String words, String usual, String help) {
        return new WordField(place, key, Kind.NUMBER, words, usual, help);
    }

    private List<FormField> role(Section.Entry entry) {
        RoleNameField name = new RoleNameField(editor, entry.key());
        Place place =
                new RolePlace(editor, name::role, List.of("agents", "capacity", "speed", "cost", "skills"), name::name);
        return List.of(
                name,
                number(place, "agents", "Agents", "", "How many agents the role has: ROLE-1, ROLE-2, …"),
                number(place, "capacity", "Capacity", "1", "Tasks that each has in service at once"),
                number(place, "speed", "Speed", "1", "A task takes its effort divided by this"),
                number(place, "cost", "Cost", "1", "Of each, per unit of time"),
                new WordField(
                        place,
                        "skills",
                        Kind.NAMES,
                        "Skills",
                        "none",
                        "Further roles whose tasks they can take, with commas between"));
    }

    private List<FormField> agent(Place place) {
        return List.of(
                new WordField(place, "name", Kind.NAME, "Name", "", "No other agent may have it"),
                roleOf(place),
                ChoiceField.of(
                        place,
                        "status",
                        "Status",
                        "idle",
                        List.of("idle", "stopped"),
                        "Whether it takes work from the start"),
                number(place, "capacity", "Capacity", "1", "Tasks that it has in service at once"),
                number(place, "speed", "Speed", "1", "A task takes its effort divided by this"),
                number(place, "cost", "Cost", "1", "Per unit of time"),
                new WordField(
                        place,
                        "skills",
                        Kind.NAMES,
                        "Skills",
                        "none",
                        "Further roles whose tasks it can take, with commas between"),
                number(place, "workload", "Workload", "0", "Tasks that it carries already and never begins"));
    }

    private List<FormField> task(Place place) {
        return List.of(
                new WordField(place, "id", Kind.NAME, "Id", "", "No other task may have it"),
                roleOf(place),
                new WordField(place, "title", Kind.TEXT, "Title", "", "What people call it"),
                number(place, "effort", "Effort", "1", "Time that an agent of speed 1 needs"),
                number(place, "arrival", "Arrives at", "0", "When it is there"),
                number(place, "priority", "Priority", "0", "Higher goes first"),
                number(place, "weight", "Weight", "1", "How much it counts where strategies look at weights"),
                new WordField(
                        place,
                        "dependsOn",
                        Kind.NAMES,
                        "Depends on",
                        "nothing",
                        "Tasks that must be completed before, with commas between"),
                number(place, "due", "Due at", "never", "Late if it is completed after"),
                number(
                        place,
                        "patience",
                        "Patience",
                        "endless",
                        "It leaves if it has not begun so long after it was ready"),
                new WordField(
                        place,
                        "affinity",
                        Kind.TEXT,
                        "Affinity",
                        "its id",
                        "Tasks with the same go to the same agent, under that strategy"),
                ChoiceField.of(
                        place,
                        "status",
                        "Status",
                        "pending",
                        List.of("pending", "completed"),
                        "Whether it is done before the run begins"));
    }

    private List<FormField> stream(Place place) {
        return List.of(
                new WordField(place, "name", Kind.NAME, "Name", "", "Its tasks are NAME-1, NAME-2, …"),
                roleOf(place),
                TypedField.Distribution.of(place, "interarrival", "One every", false, "Time from one task to the next"),
                TypedField.Distribution.of(place, "effort", "Effort", false, "Time that an agent of speed 1 needs"),
                number(place, "start", "Starts at", "0", "The first task comes one interarrival after"),
                number(place, "until", "Until", "no time", "No task comes after"),
                number(place, "count", "Count", "no number", "So many tasks come, and no more"),
                number(place, "priority", "Priority", "0", "Higher goes first"),
                number(place, "weight", "Weight", "1", "How much each counts where strategies look at weights"),
                TypedField.Distribution.of(
                        place,
                        "patience",
                        "Patience",
                        true,
                        "A task leaves if it has not begun so long after it was ready"),
                new RowsField.Profile(place, "The stream runs so many times as fast from then on"),
                number(place, "period", "Repeats every", "not", "The profile begins again each time"));
    }

    private List<FormField> timeline(Section.Entry entry) {
        Place place = place(entry.pointer(), "at", "at", "every", "stop", "resume", "strategy", "agents");
        List<FormField> fields = new ArrayList<>(List.of(
                number(place, "at", "At", "", "When it happens"),
                number(place, "every", "Every", "once", "It happens again each time"),
                new ActionField(place, Objects.requireNonNullElse(entry.action(), ""))));
        String action = Objects.requireNonNullElse(entry.action(), "");
        switch (action) {
            case "stop", "resume" ->
                fields.add(
                        ChoiceField.named(place, action, "Agent", null, () -> Section.agents(editor.shape()), "Who"));
            case "strategy" ->
                fields.add(new TypedField.Strategy(place, action, "Strategy", null, "Who gets a task from then on"));
            case "agents" -> fields.add(new RowsField.Counts(place, "How many agents the roles have from then on"));
            default -> {}
        }
        return fields;
    }

    private List<FormField> target(Place place) {
        return List.of(
                ChoiceField.named(place, "role", "Role", "every role", this::roles, "Whose tasks count"),
                ChoiceField.of(
                        place,
                        "measure",
                        "Measure",
                        null,
                        List.of("wait", "response", "utilisation", "abandoned", "late"),
                        "What is held to it"),
                new WordField(place, "statistic", Kind.TEXT, "Statistic", "mean", "mean, or a percentile such as p95"),
                number(place, "atMost", "At most", "", "A time, or a share from 0 to 1"));
    }
}
