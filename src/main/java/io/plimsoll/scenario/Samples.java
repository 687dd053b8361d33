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

    private static final List<Sample> ALL = List.of(FIRST);

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
