package io.plimsoll.ui.edit;

import io.plimsoll.ui.edit.WordField.Kind;
import java.util.List;
import java.util.function.Supplier;

/** What the forms of agents and of tasks have in common, in a scenario and in a run. FX thread only. */
final class EntryFields {
    private static final String ROLE_HELP = "Whose work it is: a role of this scenario, or a new one";

    private EntryFields() {}

    /** A field for the name of a role. */
    static ChoiceField roleOf(Place place, Supplier<List<String>> roles) {
        return ChoiceField.named(place, "role", "Role", null, roles, ROLE_HELP);
    }

    /** A field for a number. */
    static WordField number(Place place, String key, String words, String usual, String help) {
        return new WordField(place, key, Kind.NUMBER, words, usual, help);
    }

    /**
     * The fields of an agent.
     *
     * @param roles the names that are suggested
     */
    static List<FormField> agent(Place place, Supplier<List<String>> roles) {
        return List.of(
                new WordField(place, "name", Kind.NAME, "Name", "", "No other agent may have it"),
                roleOf(place, roles),
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

    /**
     * The fields of a task.
     *
     * @param roles the names that are suggested
     * @param arrival when it arrives where nothing is said of it
     */
    static List<FormField> task(Place place, Supplier<List<String>> roles, String arrival) {
        return List.of(
                new WordField(place, "id", Kind.NAME, "Id", "", "No other task may have it"),
                roleOf(place, roles),
                new WordField(place, "title", Kind.TEXT, "Title", "", "What people call it"),
                number(place, "effort", "Effort", "1", "Time that an agent of speed 1 needs"),
                number(place, "arrival", "Arrives at", arrival, "When it is there"),
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
}
