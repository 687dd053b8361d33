package io.plimsoll.ui.why;

import io.plimsoll.report.WhyWords;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.ui.work.Wording;
import java.util.List;

/**
 * A candidate as it stands in the table. Immutable, toolkit-free.
 *
 * @param name with a mark if it got the task
 * @param score with its unit
 * @param share of the largest score, 0 to 1; 0 where a bar would say nothing
 * @param given when it was last given a task, and what else is to be said of it
 */
record CandidateRow(String agent, String name, String score, double share, String given) {
    static List<CandidateRow> of(Decision decision, WhyWords words) {
        double largest = decision.candidates().stream()
                .mapToDouble(CandidateRow::length)
                .max()
                .orElse(0);
        return decision.candidates().stream()
                .map(candidate -> of(decision, candidate, largest, words))
                .toList();
    }

    private static CandidateRow of(Decision decision, Candidate candidate, double largest, WhyWords words) {
        Measure measure = decision.measure();
        boolean got = candidate.agent().equals(decision.agent());
        boolean drawn = measure != null
                && switch (measure.unit()) {
                    case TASKS, WEIGHT, TURNS_OF_ONE, SPAN, NUMBER -> true;
                    case MOMENT, TURN -> false;
                };
        String note = got ? "" : WhyWords.note(decision, candidate);
        String given = candidate.lastGiven() == 0 ? "never" : Wording.count(candidate.lastGiven());
        return new CandidateRow(
                candidate.agent(),
                got ? "✓ " + candidate.agent() : candidate.agent(),
                measure == null
                        ? Wording.count(candidate.workload(), "task")
                        : words.figure(measure, candidate.score()),
                drawn && largest > 0 ? length(candidate) / largest : 0,
                note.isEmpty() ? given : given + " · " + note);
    }

    private static double length(Candidate candidate) {
        Double score = candidate.score();
        return score == null || score.isInfinite() ? 0 : Math.max(0, score);
    }
}
