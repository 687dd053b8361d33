package io.plimsoll.lab.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which cheaper mixes were not looked at, so that nothing is known of them: more agents usually help, but nothing says that they always do.
 * Immutable.
 *
 * @param floors mixes with fewer agents of a role than this were left out: one agent less did not do even with twice as many of all others;
 *     empty if none was left out for that
 * @param between mixes from the floors on that were left out because a larger one, still cheaper than the plan, does not do; counted up to
 *     {@link #MANY}
 */
public record Unseen(Map<String, Integer> floors, long between) {
    /** Every cheaper mix was looked at. */
    public static final Unseen NONE = new Unseen(Map.of(), 0);

    /** Where counting stops: so many or more. */
    public static final int MANY = 100_000;

    /** Copies the numbers. */
    public Unseen {
        floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
    }

    /** Whether there is none. */
    public boolean none() {
        return floors.isEmpty() && between == 0;
    }
}
