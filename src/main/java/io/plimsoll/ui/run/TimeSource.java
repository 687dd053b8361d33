package io.plimsoll.ui.run;

/** The wall clock, injected so that tests can turn it. Thread-safe. */
@FunctionalInterface
public interface TimeSource {
    /** The machine's own. */
    TimeSource SYSTEM = System::nanoTime;

    /** Nanoseconds since some moment. */
    long nanos();
}
