package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.TimeUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which columns of a plain table hold what, by their names and by what is in the first rows: a name alone proves nothing. Not thread-safe. */
final class ColumnGuess {
    private static final List<String> IDS = List.of(
            "id",
            "taskid",
            "jobid",
            "ticketid",
            "issueid",
            "requestid",
            "caseid",
            "key",
            "issuekey",
            "number",
            "ticket");
    private static final List<String> ARRIVALS = List.of(
            "arrival",
            "arrivaltime",
            "arrivedat",
            "arrived",
            "timestamp",
            "created",
            "createdat",
            "creationdate",
            "createddate",
            "createdon",
            "opened",
            "openedat",
            "submitted",
            "submittedat",
            "submit",
            "submittime",
            "received",
            "receivedat",
            "starttime",
            "startedat",
            "datetime",
            "date",
            "time");
    private static final List<String> EFFORTS = List.of(
            "effort",
            "duration",
            "servicetime",
            "service",
            "runtime",
            "run",
            "handlingtime",
            "handletime",
            "timespent",
            "worktime",
            "work",
            "elapsed",
            "talktime",
            "estimate",
            "originalestimate",
            "storypoints",
            "hours",
            "minutes",
            "seconds");
    private static final List<String> ROLES = List.of(
            "role",
            "team",
            "queue",
            "skill",
            "component",
            "group",
            "department",
            "category",
            "issuetype",
            "type",
            "kind",
            "labels");
    private static final List<String> TITLES = List.of("title", "summary", "subject", "name", "task", "description");
    private static final List<String> PRIORITIES = List.of("priority", "prio", "urgency", "severity");
    private static final List<String> DEPENDENCIES = List.of("dependson", "dependencies", "blockedby", "predecessors");
    private static final List<String> UNITS =
            List.of("s", "sec", "secs", "seconds", "min", "mins", "minutes", "h", "hrs", "hours", "days");
    /** More values than so in the first rows are names of something else. */
    private static final int MOST_ROLES = 20;

    private static final int LONGEST_ROLE = 60;

    private final List<String> names;
    private final List<Row> rows;
    private final Set<Integer> taken = new HashSet<>();

    private ColumnGuess(List<String> names, List<Row> rows) {
        this.names = names;
        this.rows = rows.stream().filter(row -> row.unfit() == null).toList();
    }

    /** Looks at the first rows of a table. */
    static ImportOptions.Columns of(List<String> names, List<Row> rows) {
        return new ColumnGuess(names, rows).guess();
    }

    /** The unit that a column's name ends with, as in {@code Duration (min)}; seconds where it ends with none. */
    static TimeUnit unit(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        return switch (words.length == 0 ? "" : words[words.length - 1]) {
            case "min", "mins", "minutes" -> TimeUnit.MINUTES;
            case "h", "hrs", "hours" -> TimeUnit.HOURS;
            case "d", "days" -> TimeUnit.DAYS;
            default -> TimeUnit.SECONDS;
        };
    }

    private ImportOptions.Columns guess() {
        String arrival = column(ARRIVALS, column -> most(column, ColumnGuess::isTime));
        if (arrival.isEmpty()) {
            arrival = first(column -> most(column, text -> Timestamps.read(text).isPresent()));
        }
        String effort = column(EFFORTS, column -> most(column, ColumnGuess::isAmount));
        String id = column(IDS, this::isUnique);
        String priority = column(
                PRIORITIES, column -> most(column, text -> Priorities.read(text).isPresent()));
        String depends = column(DEPENDENCIES, column -> true);
        String role = column(ROLES, this::hasFewValues);
        String title = column(TITLES, column -> true);
        return new ImportOptions.Columns(role, arrival, effort, id, title, priority, depends);
    }

    private String column(List<String> wanted, Predicate<Integer> holds) {
        for (String name : wanted) {
            for (int column = 0; column < names.size(); column++) {
                if (isCalled(column, name) && take(column, holds)) {
                    return names.get(column);
                }
            }
        }
        return ImportOptions.Columns.NONE;
    }

    private String first(Predicate<Integer> holds) {
        for (int column = 0; column < names.size(); column++) {
            if (take(column, holds)) {
                return names.get(column);
            }
        }
        return ImportOptions.Columns.NONE;
    }

    /** Of columns with one name only the first can be named. */
    private boolean take(int column, Predicate<Integer> holds) {
        boolean takes = !names.get(column).isEmpty()
                && names.indexOf(names.get(column)) == column
                && !taken.contains(column)
                && holds.test(column);
        if (takes) {
            taken.add(column);
        }
        return takes;
    }

    /** Whatever its case and signs, and with a unit behind: {@code Duration (s)}. */
    private boolean isCalled(int column, String wanted) {
        String name = names.get(column).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return name.equals(wanted) || name.startsWith(wanted) && UNITS.contains(name.substring(wanted.length()));
    }

    private boolean most(int column, Predicate<String> holds) {
        List<String> texts = texts(column);
        return !texts.isEmpty() && isMost(texts.stream().filter(holds).count(), texts.size());
    }

    private boolean isUnique(int column) {
        List<String> texts = texts(column);
        return isMost(new HashSet<>(texts).size(), rows.size());
    }

    private boolean hasFewValues(int column) {
        List<String> texts = texts(column);
        return !texts.isEmpty()
                && texts.stream().distinct().count() <= MOST_ROLES
                && texts.stream().allMatch(text -> text.length() <= LONGEST_ROLE);
    }

    /** A few rows of what people have are always wrong. */
    private static boolean isMost(long some, long all) {
        return 4 * some >= 3 * all;
    }

    private List<String> texts(int column) {
        return rows.stream()
                .map(row -> row.field(column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isTime(String text) {
        return Decimals.read(text).isPresent() || Timestamps.read(text).isPresent();
    }

    /** Some rows may hold a 0: they will be skipped. */
    private static boolean isAmount(String text) {
        return Decimals.read(text).filter(number -> number.signum() >= 0).isPresent();
    }
}
