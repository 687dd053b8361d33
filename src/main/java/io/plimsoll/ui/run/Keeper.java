package io.plimsoll.ui.run;

import io.plimsoll.sim.travel.Memo;

/** Keeps what was done to a run where it outlives the program. Called on the engine's thread, but for {@link #close}. */
public interface Keeper extends AutoCloseable {
    /** Keeps nothing. */
    Keeper NONE = new Keeper() {
        @Override
        public void note(Memo memo, long events) {
            // it is not kept
        }

        @Override
        public void takenUp(long events) {
            // it is not kept
        }

        @Override
        public void close() {
            // it is not kept
        }
    };

    /**
     * How the run is now: after each change before anybody hears of it, and about once a second while its clock goes.
     *
     * @param events how many there were up to the present place
     */
    void note(Memo memo, long events);

    /** A run that was taken up stands where it had been; {@code events}: how many there were up to there. */
    void takenUp(long events);

    /** The run is closed. Any thread. */
    @Override
    void close();
}
