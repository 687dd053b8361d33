package io.plimsoll.sim.travel;

/**
 * Where a run stands: everything up to and at a time is done, commands at that time too. The opening, in which the clock has yet to be let go, comes
 * before all else. Immutable.
 *
 * @param time in the scenario's unit; infinite: the end
 * @param opening whether the first dispatch is held
 */
public record Place(double time, boolean opening) implements Comparable<Place> {
    /** Where every run begins. */
    public static final Place OPENING = new Place(0, true);

    /** After all that happens at a time. */
    public static Place at(double time) {
        return new Place(time, false);
    }

    /** What a seek to a time means: time 0 is the opening. */
    public static Place sought(double time) {
        return time > 0 ? at(time) : OPENING;
    }

    @Override
    public int compareTo(Place other) {
        int byTime = Double.compare(time, other.time);
        return byTime != 0 ? byTime : Boolean.compare(other.opening, opening);
    }

    boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }

    Place later(Place other) {
        return isBefore(other) ? other : this;
    }

    Place earlier(Place other) {
        return isBefore(other) ? this : other;
    }
}
