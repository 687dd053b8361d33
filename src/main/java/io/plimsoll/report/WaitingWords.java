package io.plimsoll.report;

import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Blocker;
import java.util.ArrayList;
import java.util.List;

/** Why nobody has a task, in sentences. */
record WaitingWords(WhyWords words) {
    /** What is to be said of a task that nobody has: "bug-113 waits for an idle backend agent". */
    static String headline(Waiting waiting) {
        String task = waiting.task();
        return switch (waiting.cause()) {
            case NOT_ARRIVED -> task + " is yet to arrive";
            case BLOCKED ->
                task + " is blocked by "
                        + Speech.list(
                                waiting.blockers().stream().map(Blocker::task).toList());
            case NO_AGENTS -> task + " waits: there is no " + waiting.role() + " agent";
            case NO_IDLE_AGENTS -> task + " waits for an idle " + waiting.role() + " agent";
            case OPENING -> task + " waits for the run to begin";
            case BY_HAND -> task + " waits to be assigned by hand";
            case ENDED -> task + " was waiting when the run ended";
            case COMPLETED_BEFORE -> task + " was completed before the run";
            case ABANDONED -> task + " left without being begun";
            case REMOVED -> task + " was taken out by the operator";
        };
    }

    /** Why, in a few sentences. */
    String reason(Waiting waiting) {
        List<String> sentences = new ArrayList<>();
        switch (waiting.cause()) {
            case NOT_ARRIVED -> sentences.add("It arrives at " + words.instant().apply(waiting.since()) + ".");
            case BLOCKED -> waiting.blockers().forEach(blocker -> sentences.add(blocker(blocker)));
            case NO_AGENTS -> sentences.add("No agents for role \"" + waiting.role() + "\": " + able(waiting) + ".");
            case NO_IDLE_AGENTS ->
                sentences.add("No idle agents for role \"" + waiting.role() + "\": " + able(waiting) + ".");
            case OPENING ->
                sentences.add("Somebody is free for it; tasks are assigned once the clock goes, or by hand.");
            case BY_HAND -> sentences.add("Somebody is free for it, and automatic assignment is off.");
            case ENDED ->
                sentences.add("Somebody was free for it, but nothing is assigned once the run has reached its limits.");
            case COMPLETED_BEFORE -> sentences.add("The scenario says so: it has no events and counts in no measure.");
            case ABANDONED ->
                sentences.add("Its patience ended at " + words.instant().apply(waiting.leaves()) + ", "
                        + words.span().apply(waiting.leaves() - waiting.since()) + " after it became ready.");
            case REMOVED -> sentences.add("It had not begun.");
        }
        boolean waits = switch (waiting.cause()) {
            case NO_AGENTS, NO_IDLE_AGENTS, OPENING, BY_HAND, ENDED -> true;
            case NOT_ARRIVED, BLOCKED, COMPLETED_BEFORE, ABANDONED, REMOVED -> false;
        };
        if (waits) {
            sentences.add("It has waited " + words.span().apply(waiting.time() - waiting.since()) + "; "
                    + (waiting.ahead() == 0
                            ? "no task of its role is tried before it."
                            : waiting.ahead() == 1
                                    ? "one task of its role is tried before it."
                                    : Speech.number(waiting.ahead()) + " tasks of its role are tried before it."));
            if (waiting.leaves() < Double.POSITIVE_INFINITY) {
                sentences.add("It leaves at " + words.instant().apply(waiting.leaves()) + ".");
            }
        }
        return String.join(" ", sentences);
    }

    private static String able(Waiting waiting) {
        return waiting.able().isEmpty() ? "nobody takes its tasks" : Speech.those(waiting.able());
    }

    private static String blocker(Blocker blocker) {
        return blocker.task() + " is " + blocker.state()
                + (blocker.agent() == null ? "." : " with " + blocker.agent() + ".");
    }
}
