package io.plimsoll.scenario;

import java.util.List;
import java.util.Optional;

/** The scenarios that ship with the program, in the order in which they are offered. Thread-safe. */
public final class Samples {
    /** The one that opens by itself on the first start: real requests to a language model. */
    public static final Sample FIRST = new Sample(
            "azure-llm",
            "LLM requests (Azure, real)",
            "1,500 real requests, given to servers as they come: who counts the queues beats who takes turns, and both beat chance.");

    private static final List<Sample> ALL = List.of(
            FIRST,
            new Sample(
                    "release-week",
                    "Release week",
                    "A team with dependencies, shifts, a stream of bugs, and a role that nobody has: what blocks whom."),
            new Sample(
                    "contact-centre",
                    "Contact centre",
                    "Callers with patience, agents with two languages, a lunch peak: is 80 % within 20 seconds kept?"),
            new Sample(
                    "coding-agents",
                    "Coding agents (Jira, real)",
                    "300 real issues for a fleet of unequal coding agents: long tasks block short ones."),
            new Sample(
                    "azure-stream",
                    "LLM requests, drawn anew (Azure)",
                    "Gaps and efforts of the real requests, other ones on each seed: which strategy waits least, and is it luck?"),
            new Sample(
                    "azure-days",
                    "LLM requests, two days (Azure)",
                    "More than 400,000 requests in every run: nearly sure verdicts, and a comparison that is work for every core."),
            new Sample(
                    "graham",
                    "A helper too many (Graham)",
                    "Nine tasks that wait for each other: three agents are done at 12, four at 15. More is not always better."),
            new Sample("broken", "Broken on purpose", "Nine mistakes: what the problems pane says about each."));

    private Samples() {}

    /** All of them. */
    public static List<Sample> all() {
        return ALL;
    }

    /** The one with this name. */
    public static Optional<Sample> find(String name) {
        return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
    }
}
