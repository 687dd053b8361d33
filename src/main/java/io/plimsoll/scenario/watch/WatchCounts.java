package io.plimsoll.scenario.watch;

import java.util.Map;

/**
 * How much a watch has seen so far. Immutable.
 *
 * @param lines lines that were not blank
 * @param arrived tasks that arrived
 * @param assigned tasks that went to an agent
 * @param agreed those of them that went where the strategy would have sent them
 * @param completed tasks that were completed
 * @param forgotten completed tasks of which nothing is kept any more
 * @param odd lines that did not do what lines do, by why; every reason is there
 */
public record WatchCounts(
        long lines, long arrived, long assigned, long agreed, long completed, long forgotten, Map<Oddity, Long> odd) {
    /** Copies the map. */
    public WatchCounts {
        odd = Map.copyOf(odd);
    }

    /** How many lines there were of one odd kind. */
    public long odd(Oddity why) {
        return odd.getOrDefault(why, 0L);
    }
}
