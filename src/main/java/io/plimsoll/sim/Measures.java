package io.plimsoll.sim;

import java.util.Arrays;
import java.util.stream.Stream;

/** What is observed of tasks while a run goes on, by role; only of tasks that became ready at or after the warm-up. */
final class Measures {
    private final double warmup;
    private Sample[] waits = new Sample[0];
    private Sample[] responses = new Sample[0];
    /** How long those who left had waited. */
    private Sample[] left = new Sample[0];

    private long[] ready = new long[0];

    Measures(double warmup) {
        this.warmup = warmup;
    }

    Measures(Measures other) {
        warmup = other.warmup;
        waits = copies(other.waits);
        responses = copies(other.responses);
        left = copies(other.left);
        ready = other.ready.clone();
    }

    /** Makes sure that there is room for so many roles. */
    void ensure(int roles) {
        int old = ready.length;
        if (roles > old) {
            int size = Math.max(roles, 2 * old);
            waits = extended(waits, size);
            responses = extended(responses, size);
            left = extended(left, size);
            ready = Arrays.copyOf(ready, size);
        }
    }

    double warmup() {
        return warmup;
    }

    boolean measured(double readyTime) {
        return readyTime >= warmup;
    }

    void ready(int role, double now) {
        ready(role, now, 1);
    }

    /** So many tasks became ready, all of them before the end of the warm-up or all after it. */
    void ready(int role, double now, long tasks) {
        if (measured(now)) {
            ready[role] += tasks;
        }
    }

    void began(int role, double readyTime, double now) {
        if (measured(readyTime)) {
            waits[role].add(now - readyTime);
        }
    }

    void completed(int role, double readyTime, double now) {
        if (measured(readyTime)) {
            responses[role].add(now - readyTime);
        }
    }

    void left(int role, double readyTime, double now) {
        if (measured(readyTime)) {
            left[role].add(now - readyTime);
        }
    }

    /** A task that was ready is taken out of the run: it was never there. */
    void removed(int role, double readyTime) {
        if (measured(readyTime)) {
            ready[role]--;
        }
    }

    /** A task that is ready is now another role's. */
    void moved(int role, int next, double readyTime) {
        if (measured(readyTime)) {
            ready[role]--;
            ready[next]++;
        }
    }

    long readyTasks(int role) {
        return ready[role];
    }

    Sample waits(int role) {
        return waits[role];
    }

    Sample responses(int role) {
        return responses[role];
    }

    Sample left(int role) {
        return left[role];
    }

    /** About how much memory they take. */
    long bytes() {
        return Stream.of(waits, responses, left)
                .flatMap(Arrays::stream)
                .mapToLong(Sample::bytes)
                .sum();
    }

    private static Sample[] copies(Sample[] samples) {
        Sample[] copies = new Sample[samples.length];
        Arrays.setAll(copies, i -> new Sample(samples[i]));
        return copies;
    }

    private static Sample[] extended(Sample[] samples, int size) {
        Sample[] longer = Arrays.copyOf(samples, size);
        for (int i = samples.length; i < size; i++) {
            longer[i] = new Sample();
        }
        return longer;
    }
}
