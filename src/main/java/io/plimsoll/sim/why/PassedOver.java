package io.plimsoll.sim.why;

/**
 * An agent that could not have a task at a moment, and why. Immutable.
 *
 * @param held tasks that it had, assigned or in service
 * @param capacity how many it can have in service
 */
public record PassedOver(String agent, Reason reason, int held, int capacity) {
    /** Why it could not. The first that holds is told. */
    public enum Reason {
        /** Neither its own role nor one of its skills. */
        ROLE("other-role", "takes no tasks of this role"),
        /** It is not on the roster any more. */
        LEFT("left", "has left the roster"),
        /** It is not on the roster any more and finishes what it has in service. */
        LEAVING("leaving", "has left the roster and finishes what it began"),
        /** It is stopped. */
        STOPPED("stopped", "is stopped"),
        /** It is stopped and finishes what it has in service. */
        DRAINING("draining", "is stopped and finishes what it began"),
        /** It has as many tasks as its capacity, where tasks wait for idle agents. */
        FULL("full", "is full");

        private final String key;
        private final String words;

        Reason(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** The word in files. */
        public String key() {
            return key;
        }

        /** What is said of an agent: "is stopped". */
        public String words() {
            return words;
        }
    }
}
