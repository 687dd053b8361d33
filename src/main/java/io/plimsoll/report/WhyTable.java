package io.plimsoll.report;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.Waiting;
import java.util.ArrayList;
import java.util.List;

/** Why, for a terminal: what happened in a sentence, why in a few, then the figures. Stateless, thread-safe. */
public final class WhyTable {
    /** Lists longer than this are cut, and say so. */
    private static final int LONGEST = 40;

    private WhyTable() {}

    /** The text, ending in a line feed; times in {@code unit}. */
    public static String text(Explanation explanation, TimeUnit unit) {
        WhyWords words = WhyWords.in(unit);
        StringBuilder text = new StringBuilder();
        Waiting waiting = explanation.waiting();
        if (waiting != null) {
            text.append(words.headline(waiting))
                    .append(", at ")
                    .append(words.instant().apply(waiting.time()))
                    .append("\n\n")
                    .append(words.reason(waiting))
                    .append('\n');
        } else {
            explanation.last().ifPresent(decision -> decision(text, decision, words));
        }
        words.before(explanation).forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    private static void decision(StringBuilder text, Decision decision, WhyWords words) {
        text.append(words.headline(decision))
                .append(" at ")
                .append(words.instant().apply(decision.time()))
                .append(", decision ")
                .append(Column.count(decision.number()))
                .append("\n\n")
                .append(words.reason(decision))
                .append('\n')
                .append(words.waited(decision))
                .append("\n\n")
                .append(candidates(decision, words))
                .append('\n');
        String passed = WhyWords.passedOver(decision.passedOver());
        if (!passed.isEmpty()) {
            text.append(passed).append('\n');
        }
        if (decision.candidates().size() > 1) {
            text.append("\nWhat other strategies would have chosen\n")
                    .append(others(decision))
                    .append(WhyWords.assumption())
                    .append('\n');
        }
    }

    private static String candidates(Decision decision, WhyWords words) {
        List<Candidate> shown = decision.candidates().stream().limit(LONGEST).toList();
        Measure measure = decision.measure();
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.words("Candidate", shown.stream().map(Candidate::agent).toList()));
        if (measure != null) {
            columns.add(Column.right(
                    measure.title(),
                    shown.stream().map(c -> words.figure(measure, c.score())).toList()));
        }
        if (measure == null || !measure.title().equals("workload") || decision.seen() < decision.time()) {
            columns.add(Column.counts(
                    "tasks now", shown.stream().map(c -> (long) c.workload()).toList()));
        }
        columns.add(Column.right(
                "last given", shown.stream().map(WhyTable::lastGiven).toList()));
        columns.add(Column.words(
                "", shown.stream().map(c -> WhyWords.note(decision, c)).toList()));
        int more = decision.candidates().size() - shown.size();
        return TextTable.of(columns)
                + (more > 0 ? "… and " + Column.count(more) + " more candidates; --json lists them all\n" : "");
    }

    /** The number of the decision by which it was last given a task. */
    private static String lastGiven(Candidate candidate) {
        return candidate.lastGiven() == 0 ? "never" : "no. " + Column.count(candidate.lastGiven());
    }

    private static String others(Decision decision) {
        return TextTable.of(List.of(
                Column.words(
                        "Strategy",
                        decision.others().stream()
                                .map(other -> WhyWords.title(other.strategy()))
                                .toList()),
                Column.words(
                        "agent", decision.others().stream().map(WhyWords::other).toList())));
    }

    /** Who would be next, as a table. */
    public static String next(List<NextInLine> next, double time, TimeUnit unit) {
        return "Next in line at " + WhyWords.in(unit).instant().apply(time) + "\n\n"
                + TextTable.of(List.of(
                        Column.words("Role", next.stream().map(NextInLine::role).toList()),
                        Column.words("agent", next.stream().map(WhyWords::next).toList()),
                        Column.words(
                                "task",
                                next.stream()
                                        .map(line -> line.task() == null ? "none waits" : line.task())
                                        .toList())));
    }
}
