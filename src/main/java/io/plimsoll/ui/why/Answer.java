package io.plimsoll.ui.why;

import io.plimsoll.report.WhyWords;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.ui.work.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An explanation as the pane shows it. Immutable, toolkit-free.
 *
 * @param note which decision it is; empty if nobody has the task
 * @param passed who was passed over, in a sentence
 * @param able those that could take the task but for what they do; only if nobody has it
 */
record Answer(
        String note,
        String sentence,
        String reason,
        String measure,
        List<CandidateRow> candidates,
        List<PassedOver> able,
        String passed,
        List<Line> others) {
    /** A name and what is said of it. {@code told}: whether it is worth a second look. */
    record Line(String name, String words, boolean told) {}

    static Answer of(Explanation explanation, WhyWords words) {
        Waiting waiting = explanation.waiting();
        List<String> before = words.before(explanation);
        return waiting != null
                ? of(waiting, before, words)
                : explanation
                        .last()
                        .map(decision -> of(decision, before, words))
                        .orElseThrow(() -> new IllegalStateException("neither waiting nor decided"));
    }

    static Answer of(Waiting waiting, List<String> before, WhyWords words) {
        return new Answer(
                "",
                words.headline(waiting),
                joined(Stream.concat(Stream.of(words.reason(waiting)), before.stream())),
                "",
                List.of(),
                waiting.able(),
                "",
                List.of());
    }

    private static Answer of(Decision decision, List<String> before, WhyWords words) {
        Decision.Measure measure = decision.measure();
        String title = measure == null ? "tasks" : measure.title();
        return new Answer(
                "decision " + Wording.count(decision.number()) + " · "
                        + words.instant().apply(decision.time()),
                words.headline(decision),
                joined(Stream.concat(Stream.of(words.reason(decision), words.waited(decision)), before.stream())),
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                CandidateRow.of(decision, words),
                List.of(),
                WhyWords.passedOver(decision.passedOver()),
                decision.candidates().size() == 1
                        ? List.of()
                        : decision.others().stream()
                                .map(other -> new Line(
                                        WhyWords.title(other.strategy()),
                                        WhyWords.other(other),
                                        !other.agent().equals(decision.agent())))
                                .toList());
    }

    private static String joined(Stream<String> sentences) {
        return sentences.collect(Collectors.joining(" "));
    }
}
