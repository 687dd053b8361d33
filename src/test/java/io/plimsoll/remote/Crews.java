package io.plimsoll.remote;

import io.plimsoll.ChildJava;
import io.plimsoll.app.Main;
import java.time.Duration;
import java.util.List;

/** Crews of worker processes that run what is tested here. */
final class Crews {
    /** What a program says of its version that runs from loose classes. */
    static final String VERSION = "development";

    private Crews() {}

    static Crew of(int count) {
        return new Crew(ChildJava.call(Main.class, "worker", "--stdio"), count, 1, 4, Duration.ofSeconds(20));
    }

    /** A worker that a shell plays. */
    static Crew shell(String script) {
        return new Crew(List.of("/bin/sh", "-c", script), 1, 1, 4, Duration.ofSeconds(20));
    }
}
