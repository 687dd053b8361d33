package io.plimsoll.ui.run;

/** Ties scenario time to the wall clock at a target speed, and measures the speed that is reached. Engine-confined. */
final class Pacer {
    private static final double SECOND = 1e9;
    private static final double SPAN = 0.5 * SECOND;
    private static final double PATIENCE = 0.2;
    /** Nobody asks so seldom: the machine slept, or the program was held. */
    private static final long ABSENCE = 2_000_000_000L;

    private Speed speed;
    private long askedWall;
    private long anchorWall;
    private double anchorTime;
    private long markWall;
    private double markTime;
    private double achieved;

    Pacer(Speed speed) {
        this.speed = speed;
    }

    Speed speed() {
        return speed;
    }

    /** The clock starts to go, or goes on at another speed. */
    void start(Speed wanted, long wall, double time) {
        speed = wanted;
        askedWall = wall;
        anchorWall = wall;
        anchorTime = time;
        markWall = wall;
        markTime = time;
    }

    /** The time that should be reached now. While nobody asked for long, or the clock went backwards, the run's clock stood. */
    double due(long wall) {
        long since = wall - askedWall;
        askedWall = wall;
        if (since < 0 || since > ABSENCE) {
            anchorWall += since;
            markWall += since;
        }
        return speed.isFastest()
                ? Double.POSITIVE_INFINITY
                : anchorTime + (wall - anchorWall) / SECOND * speed.unitsPerSecond();
    }

    /** The run came to this time. What could not be reached in time is not caught up with later. */
    void reached(long wall, double time) {
        if (due(wall) - time > PATIENCE * speed.unitsPerSecond()) {
            anchorWall = wall;
            anchorTime = time;
        }
        if (wall - markWall >= SPAN) {
            achieved = (time - markTime) / ((wall - markWall) / SECOND);
            markWall = wall;
            markTime = time;
        }
    }

    /** The clock stands. */
    void stop() {
        achieved = 0;
    }

    /** Units of scenario time a second over the last half second or so; 0 while standing or not yet known. */
    double achieved() {
        return achieved;
    }
}
