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
        ROLE("other-role"),
        /** It is not on the roster any more. */
        LEFT("left"),
        /** It is not on the roster any more and finishes what it has in service. */
        LEAVING("leaving"),
        /** It is stopped. */
        STOPPED("stopped"),
        /** It is stopped and finishes what it has in service. */
        DRAINING("draining"),
        /** It has as many tasks as its capacity, where tasks wait for idle agents. */
        FULL("full");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The word in files. */
        public String key() {
            return key;
        }
    }
}
