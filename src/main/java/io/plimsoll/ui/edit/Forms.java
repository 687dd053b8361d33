package io.plimsoll.ui.edit;

import io.plimsoll.scenario.ScenarioKeys;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.edit.WordField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The forms of the Scenario view: which fields an entry of each section has, in the order of the documentation. FX thread only. */
final class Forms {
    private final ScenarioEditor editor;

    Forms(ScenarioEditor editor) {
        this.editor = editor;
    }

    /** The fields of the scenario itself. */
    List<FormField> scenario() {
        Place root = new Place(editor, () -> "", ScenarioKeys.SCENARIO, () -> "the scenario");
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
            case AGENTS -> EntryFields.agent(place(pointer, "name", ScenarioKeys.AGENT), this::roles);
            case TASKS -> EntryFields.task(place(pointer, "id", ScenarioKeys.TASK), this::roles, "0");
            case STREAMS -> stream(place(pointer, "name", ScenarioKeys.STREAM));
            case TIMELINE -> timeline(entry);
            case TARGETS -> target(place(pointer, "measure", ScenarioKeys.TARGET));
        };
    }

    private Place place(String pointer, String name, List<String> order) {
        return new Place(editor, () -> pointer, order, () -> {
            Part part = editor.shape().find(pointer);
            return part == null ? "" : part.words(name);
        });
    }

    private List<String> roles() {
        return Section.roles(editor.shape());
    }

    private ChoiceField roleOf(Place place) {
        return EntryFields.roleOf(place, this::roles);
    }

    private List<FormField> role(Section.Entry entry) {
        RoleNameField name = new RoleNameField(editor, entry.key());
        Place place = new RolePlace(editor, name::role, ScenarioKeys.ROLE, name::name);
        return List.of(
                name,
                EntryFields.number(place, "agents", "Agents", "", "How many agents the role has: ROLE-1, ROLE-2, …"),
                EntryFields.number(place, "capacity", "Capacity", "1", "Tasks that each has in service at once"),
                EntryFields.number(place, "speed", "Speed", "1", "A task takes its effort divided by this"),
                EntryFields.number(place, "cost", "Cost", "1", "Of each, per unit of time"),
                new WordField(
                        place,
                        "skills",
                        Kind.NAMES,
                        "Skills",
                        "none",
                        "Further roles whose tasks they can take, with commas between"));
    }

    private List<FormField> stream(Place place) {
        return List.of(
                new WordField(place, "name", Kind.NAME, "Name", "", "Its tasks are NAME-1, NAME-2, …"),
                roleOf(place),
                TypedField.Distribution.of(place, "interarrival", "One every", false, "Time from one task to the next"),
                TypedField.Distribution.of(place, "effort", "Effort", false, "Time that an agent of speed 1 needs"),
                EntryFields.number(place, "start", "Starts at", "0", "The first task comes one interarrival after"),
                EntryFields.number(place, "until", "Until", "no time", "No task comes after"),
                EntryFields.number(place, "count", "Count", "no number", "So many tasks come, and no more"),
                EntryFields.number(place, "priority", "Priority", "0", "Higher goes first"),
                EntryFields.number(
                        place, "weight", "Weight", "1", "How much each counts where strategies look at weights"),
                TypedField.Distribution.of(
                        place,
                        "patience",
                        "Patience",
                        true,
                        "A task leaves if it has not begun so long after it was ready"),
                new RowsField.Profile(place, "The stream runs so many times as fast from then on"),
                EntryFields.number(place, "period", "Repeats every", "not", "The profile begins again each time"));
    }

    private List<FormField> timeline(Section.Entry entry) {
        Place place = place(entry.pointer(), "at", ScenarioKeys.TIMELINE);
        List<FormField> fields = new ArrayList<>(List.of(
                EntryFields.number(place, "at", "At", "", "When it happens"),
                EntryFields.number(place, "every", "Every", "once", "It happens again each time"),
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
                EntryFields.number(place, "atMost", "At most", "", "A time, or a share from 0 to 1"));
    }
}
