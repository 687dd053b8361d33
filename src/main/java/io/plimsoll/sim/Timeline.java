package io.plimsoll.sim;

import io.plimsoll.sim.model.TimelineEntry;
import java.util.List;

/** The entries of the timeline in the order in which they happen, those that repeat without end. */
final class Timeline {
    private final List<TimelineEntry> entries;
    private final long[] repeats;
    private final TimedHeap heap;

    Timeline(List<TimelineEntry> entries) {
        this.entries = entries;
        repeats = new long[entries.size()];
        heap = new TimedHeap();
        for (int i = 0; i < entries.size(); i++) {
            heap.push(entries.get(i).at(), i, i);
        }
    }

    Timeline(Timeline other) {
        entries = other.entries;
        repeats = other.repeats.clone();
        heap = new TimedHeap(other.heap);
    }

    /** When the next entry happens; infinite when none will. */
    double time() {
        return heap.time();
    }

    /** Takes the next entry; of those at one time the first in file order. */
    TimelineEntry take() {
        int i = heap.value();
        TimelineEntry entry = entries.get(i);
        Double every = entry.every();
        if (every == null) {
            heap.pop();
        } else {
            heap.replace(entry.at() + ++repeats[i] * every, i, i);
        }
        return entry;
    }
}
