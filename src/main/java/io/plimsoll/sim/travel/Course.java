package io.plimsoll.sim.travel;

import io.plimsoll.sim.TimedCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commands that were given to a run, in order: those of another course and one more. Courses that begin alike share their beginning, so a
 * course is known by identity: what follows from the same course is the same. Immutable.
 */
public final class Course {
    /** Nobody did anything. */
    public static final Course NONE = new Course(null, null, 0, 0);

    private final @Nullable Course before;
    private final @Nullable TimedCommand last;
    private final int size;
    private final int opening;

    private Course(@Nullable Course before, @Nullable TimedCommand last, int size, int opening) {
        this.before = before;
        this.last = last;
        this.size = size;
        this.opening = opening;
    }

    /**
     * The course of a recorded run.
     *
     * @param commands their times never falling
     * @param opening how many of them were given in the opening state
     */
    public static Course of(List<TimedCommand> commands, int opening) {
        Course course = NONE;
        for (TimedCommand command : commands) {
            course = course.with(command, course.size < opening);
        }
        return course;
    }

    /**
     * This course and one command more.
     *
     * @param inOpening whether it was given before the clock was let go
     * @throws IllegalArgumentException if it comes before the last
     */
    public Course with(TimedCommand command, boolean inOpening) {
        if (last != null && (command.at() < last.at() || inOpening && !endsInOpening())) {
            throw new IllegalArgumentException("a command at " + command.at() + " cannot follow one at " + last.at());
        }
        return new Course(this, command, size + 1, opening + (inOpening ? 1 : 0));
    }

    /** How many commands there are. */
    public int size() {
        return size;
    }

    /** How many of them were given in the opening state, before the clock was let go. */
    public int openingCommands() {
        return opening;
    }

    /** The last command, or {@code null} if there is none. */
    public @Nullable TimedCommand last() {
        return last;
    }

    /** All but the last command; itself if there is none. */
    public Course before() {
        return before == null ? this : before;
    }

    /** The commands in order. */
    public List<TimedCommand> commands() {
        TimedCommand[] commands = new TimedCommand[size];
        Course at = this;
        for (int i = size - 1; i >= 0 && at.last != null; i--) {
            commands[i] = at.last;
            at = at.before();
        }
        return List.of(commands);
    }

    /** The first so many commands. */
    public Course first(int count) {
        Course at = this;
        while (at.size > count) {
            at = at.before();
        }
        return at;
    }

    /** Whether the other course begins with all of this one. */
    public boolean begins(Course other) {
        return other.first(size) == this;
    }

    /** Whether nothing was done after the opening. */
    boolean endsInOpening() {
        return opening == size;
    }

    /** When its last command was given. */
    Place place() {
        return endsInOpening()
                ? Place.OPENING
                : Place.at(Objects.requireNonNull(last).at());
    }

    /** Itself and all that it begins with but {@link #NONE}, the shortest first. */
    Course[] way() {
        Course[] way = new Course[size];
        Course at = this;
        for (int i = size - 1; i >= 0; i--) {
            way[i] = at;
            at = at.before();
        }
        return way;
    }

    @Override
    public String toString() {
        return Arrays.toString(commands().toArray());
    }
}
