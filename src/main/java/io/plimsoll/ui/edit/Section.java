package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a scenario that are edited one at a time. */
enum Section {
    SCENARIO("Scenario", "", "", List.of()),
    ROLES("Roles", "roles", "role", List.of("Role", "Agents", "Each")),
    AGENTS("Agents", "agents", "agent", List.of("Agent", "Role", "Speed")),
    TASKS("Tasks", "tasks", "task", List.of("Task", "Role", "Effort")),
    STREAMS("Streams", "arrivals", "stream", List.of("Stream", "Role", "Every")),
    TIMELINE("Timeline", "timeline", "timeline entry", List.of("At", "What", "Whom")),
    TARGETS("Targets", "targets", "target", List.of("Whose", "What", "At most"));

    private static final List<String> ACTIONS = List.of("stop", "resume", "strategy", "agents");
    private static final int SUGGESTED = 200;

    private final String title;
    private final String key;
    private final String one;
    private final List<String> columns;

    Section(String title, String key, String one, List<String> columns) {
        this.title = title;
        this.key = key;
        this.one = one;
        this.columns = columns;
    }

    /** What it is called. */
    String title() {
        return title;
    }

    /** Its key in the root; empty for the root itself. */
    String key() {
        return key;
    }

    /** What one of its entries is called: "agent". */
    String one() {
        return one;
    }

    /** The titles of its table. */
    List<String> columns() {
        return columns;
    }

    /** Whether a column has figures. */
    boolean isFigure(int column) {
        return switch (this) {
            case SCENARIO -> false;
            case ROLES -> column == 1;
            case AGENTS, TASKS, STREAMS, TARGETS -> column == 2;
            case TIMELINE -> column == 0;
        };
    }

    /** Its entries. */
    List<Entry> entries(SourceText text) {
        Part part = key.isEmpty() ? null : text.find("/" + key);
        List<Entry> entries = new ArrayList<>();
        if (part != null && this == ROLES) {
            for (Part.Member member : part.members()) {
                entries.add(new Entry(
                        this,
                        entries.size(),
                        "/roles/" + SourceText.escaped(member.key()),
                        member.key(),
                        member.value()));
            }
        } else if (part != null) {
            for (Part item : part.items()) {
                entries.add(new Entry(this, entries.size(), "/" + key + "/" + entries.size(), "", item));
            }
        }
        return entries;
    }

    /** The section that a value belongs to. */
    static Section of(String pointer) {
        for (Section section : values()) {
            String prefix = "/" + section.key;
            if (section != SCENARIO && (pointer.equals(prefix) || pointer.startsWith(prefix + "/"))) {
                return section;
            }
        }
        return SCENARIO;
    }

    // ---- what there is to refer to

    /** The names of all roles that are mentioned. */
    static List<String> roles(SourceText text) {
        Set<String> names = new LinkedHashSet<>();
        ROLES.entries(text).forEach(role -> names.add(role.key()));
        AGENTS.entries(text).stream()
                .limit(SUGGESTED)
                .forEach(agent -> names.add(agent.part().words("role")));
        TASKS.entries(text).stream()
                .limit(SUGGESTED)
                .forEach(task -> names.add(task.part().words("role")));
        STREAMS.entries(text).forEach(stream -> names.add(stream.part().words("role")));
        names.remove("");
        return List.copyOf(names);
    }

    /** The names of agents, as far as a list of them helps. */
    static List<String> agents(SourceText text) {
        List<String> names = new ArrayList<>();
        AGENTS.entries(text).stream()
                .limit(SUGGESTED)
                .forEach(agent -> names.add(agent.part().words("name")));
        for (Entry role : ROLES.entries(text)) {
            String count = role.part().kind() == Part.Kind.OBJECT
                    ? role.part().words("agents")
                    : role.part().words();
            if (count.matches("\\d{1,9}")) {
                for (int i = 1; i <= Integer.parseInt(count) && names.size() < SUGGESTED; i++) {
                    names.add(role.key() + "-" + i);
                }
            }
        }
        return names;
    }

    // ---- a new entry

    /** An entry to begin with, as JSON; of a role only its value. */
    String fresh(SourceText text) {
        List<String> roles = roles(text);
        List<Entry> before = entries(text);
        String role = before.isEmpty() || this == ROLES || this == TIMELINE || this == TARGETS
                ? ""
                : before.getLast().part().words("role");
        String whose = Lexemes.text(!role.isEmpty() ? role : roles.isEmpty() ? "" : roles.getFirst());
        String name = Lexemes.text(freshName(text));
        return switch (this) {
            case SCENARIO -> throw new IllegalStateException("there is one scenario");
            case ROLES -> "{ \"agents\": 1 }";
            case AGENTS -> "{ \"name\": " + name + ", \"role\": " + whose + " }";
            case TASKS -> "{ \"id\": " + name + ", \"role\": " + whose + ", \"effort\": 1 }";
            case STREAMS ->
                "{ \"name\": " + name + ", \"role\": " + whose
                        + ", \"interarrival\": { \"type\": \"exponential\", \"mean\": 10 },"
                        + " \"effort\": { \"type\": \"exponential\", \"mean\": 5 }, \"count\": 100 }";
            case TIMELINE -> {
                List<String> agents = agents(text);
                yield "{ \"at\": 0, \"stop\": " + Lexemes.text(agents.isEmpty() ? "" : agents.getFirst()) + " }";
            }
            case TARGETS -> "{ \"measure\": \"wait\", \"statistic\": \"p95\", \"atMost\": 10 }";
        };
    }

    /** A name that nothing has yet. */
    String freshName(SourceText text) {
        Set<String> taken = new HashSet<>();
        for (Entry entry : entries(text)) {
            taken.add(entry.name());
        }
        String stem = this == TASKS ? "T" : one + "-";
        int number = 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /**
     * An entry as it stands in the text.
     *
     * @param key of a role; empty for others
     */
    record Entry(Section section, int index, String pointer, String key, Part part) {
        /** What it is called, as far as it has a name. */
        String name() {
            return switch (section) {
                case ROLES -> key;
                case TASKS -> part.words("id");
                case TIMELINE -> "the entry at " + part.words("at");
                case TARGETS -> "the target of " + part.words("measure");
                default -> part.words("name");
            };
        }

        /** What stands in a column of its table. */
        String cell(int column) {
            return switch (section) {
                case SCENARIO -> "";
                case ROLES -> role(column);
                case AGENTS -> of(column, "name", "role", "speed", "1");
                case TASKS -> of(column, "id", "role", "effort", "1");
                case STREAMS ->
                    column < 2 ? of(column, "name", "role", "", "") : distribution(part.get("interarrival"));
                case TIMELINE -> timeline(column);
                case TARGETS -> target(column);
            };
        }

        private String of(int column, String first, String second, String third, String usual) {
            String words = part.words(column == 0 ? first : column == 1 ? second : third);
            return column == 2 && words.isEmpty() ? usual : words;
        }

        private String role(int column) {
            boolean object = part.kind() == Part.Kind.OBJECT;
            return switch (column) {
                case 0 -> key;
                case 1 -> object ? part.words("agents") : part.words();
                default -> object && part.get("speed") != null ? "speed " + part.words("speed") : "";
            };
        }

        private String timeline(int column) {
            if (column == 0) {
                return part.words("at");
            }
            String action = action();
            Part value = action == null ? null : part.get(action);
            if (action == null || value == null) {
                return "";
            }
            if (column == 1) {
                return action;
            }
            return action.equals("agents")
                    ? value.members().stream()
                            .map(member -> member.key() + " " + member.value().words())
                            .collect(Collectors.joining(", "))
                    : value.kind() == Part.Kind.OBJECT ? value.words("name") : value.words();
        }

        /** What a timeline entry does, or {@code null} if it says nothing of the kind. */
        @Nullable String action() {
            for (Part.Member member : part.members()) {
                if (ACTIONS.contains(member.key())) {
                    return member.key();
                }
            }
            return null;
        }

        private String target(int column) {
            return switch (column) {
                case 0 -> part.get("role") == null ? "every role" : part.words("role");
                case 1 -> (part.words("measure") + " " + part.words("statistic")).strip();
                default -> part.words("atMost");
            };
        }

        private static String distribution(@Nullable Part value) {
            if (value == null || value.kind() != Part.Kind.OBJECT) {
                return value == null ? "" : value.words();
            }
            return value.get("mean") == null ? value.words("type") : value.words("mean");
        }
    }
}
