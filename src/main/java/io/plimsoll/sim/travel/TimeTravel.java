package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Branch.Undone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that can be taken to any time of any of its branches. It holds one run, at the present place of the present branch; all else is made again
 * by replay from the last checkpoint on the way there. What takes long is a {@link Trip}, one at a time: until it is over, nothing else may be done.
 *
 * <p>Commands of the present branch that lie ahead are given when the clock comes to them. An act where the branch goes on, because the run was taken
 * back, begins another branch; the old one stays.
 *
 * <p>Confined to one thread.
 *
 * @param <W> the record that is kept of the run
 */
public final class TimeTravel<W extends Witness<W>> {
    private final Checkpoints<W> checkpoints;
    private final List<Branch> branches;
    private Branch branch;
    private Moment<W> present;
    private Course[] way;
    private int numbered;
    private @Nullable Trip<W> trip;

    /**
     * A run in its opening state.
     *
     * @throws IllegalArgumentException if the scenario's names and references do not fit together
     */
    public TimeTravel(Scenario scenario, W witness, Limits limits) {
        this(scenario, witness, limits, Course.NONE);
    }

    /**
     * A run in its opening state, to which this will be done; the commands of the opening are.
     *
     * @throws IllegalArgumentException if the scenario's names and references do not fit together
     */
    public TimeTravel(Scenario scenario, W witness, Limits limits, Course course) {
        this(scenario, witness, limits, List.of(new Branch(1, "Branch 1", null, course, 0, Place.OPENING, false)), 1);
    }

    private TimeTravel(Scenario scenario, W witness, Limits limits, List<Branch> known, int presentNumber) {
        present = new Moment<>(scenario, witness);
        checkpoints = new Checkpoints<>(limits, present.copy());
        branches = new ArrayList<>(known);
        numbered = known.getLast().number();
        branch = known.stream()
                .filter(each -> each.number() == presentNumber)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no branch has the number " + presentNumber));
        way = branch.course().way();
        present.go(Place.OPENING, way, Long.MAX_VALUE);
    }

    /**
     * What a memo tells of, in the opening state of its present branch: a trip leads to where it stood.
     *
     * @throws IllegalArgumentException if it does not fit together
     */
    public static <W extends Witness<W>> TimeTravel<W> of(Memo memo, Scenario scenario, W witness, Limits limits) {
        List<Branch> known = new ArrayList<>();
        for (Memo.Line line : memo.branches()) {
            Integer number = line.parent();
            Branch parent = number == null
                    ? null
                    : known.stream()
                            .filter(each -> each.number() == number)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no branch has the number " + number));
            Course course = parent == null ? Course.NONE : parent.course().first(line.shared());
            for (int i = course.size(); i < line.commands().size(); i++) {
                course = course.with(line.commands().get(i), i < line.opening());
            }
            known.add(new Branch(
                    line.number(), line.name(), parent, course, line.shared(), line.reached(), line.byAct()));
        }
        return new TimeTravel<>(scenario, witness, limits, known, memo.present());
    }

    /** What is to be kept to have it again. */
    public Memo memo() {
        return new Memo(branches.stream().map(TimeTravel::line).toList(), branch.number(), place());
    }

    private static Memo.Line line(Branch of) {
        Branch parent = of.parent();
        return new Memo.Line(
                of.number(),
                of.name(),
                parent == null ? null : (Integer) parent.number(),
                of.shared(),
                of.byAct(),
                of.course().commands(),
                of.course().openingCommands(),
                of.reached());
    }

    // ---- where it stands

    /** The run at the present place: to be read, and moved by this class alone. Another object after every trip. */
    public Simulation simulation() {
        return present.simulation;
    }

    /** The record of the run up to the present place. Another object after every trip. */
    public W witness() {
        return present.witness;
    }

    /** The commands done so far. */
    public Course done() {
        return present.done();
    }

    /** Where the run stands. */
    public Place place() {
        return present.place();
    }

    /** The present branch. */
    public Branch branch() {
        return branch;
    }

    /** All branches in the order in which they came about. */
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** Whether the present branch goes on from here: it was followed further, or has commands that lie ahead. */
    public boolean isBack() {
        return place().isBefore(branch.reached()) || done() != branch.course();
    }

    /** How many checkpoints there are. */
    public int checkpoints() {
        return checkpoints.count();
    }

    /** About how much memory they take, in bytes. */
    public long checkpointBytes() {
        return checkpoints.bytes();
    }

    // ---- going on

    /**
     * Goes on to a time, or to the end where that comes first, by about so many events.
     *
     * @return whether it came there
     */
    public boolean advance(double time, long events) {
        still();
        boolean reached = present.go(Place.at(time), way, events);
        moved();
        return reached;
    }

    /** Goes on by one instant, or to the branch's next command if that comes first; false if the run has ended. */
    public boolean step() {
        still();
        boolean stepped = present.step(way);
        moved();
        return stepped;
    }

    private void moved() {
        branch.reached(branch.reached().later(place()));
        if (!present.rested()) {
            checkpoints.pass(present, way, this::isWanted);
        }
    }

    /** Moves the clock of a run that has come to rest, so that something can be done at that time; not where something happens before. */
    public void rest(double time) {
        still();
        present.rest(time);
        moved();
    }

    /** Does a command now, or refuses it and changes nothing. Where the branch goes on, what is done begins another. */
    public Outcome act(Command command) {
        still();
        boolean back = isBack();
        Outcome outcome = present.give(command);
        if (outcome.done()) {
            if (back) {
                begin(branch, done(), done().size() - 1, true);
            } else {
                branch.course(done());
                branch.undone().clear();
                way = Arrays.copyOf(way, way.length + 1);
                way[way.length - 1] = done();
            }
        }
        return outcome;
    }

    // ---- other times

    /** Goes to a place of the present branch; beyond its end, to its end. */
    public Trip<W> seek(Place place) {
        still();
        return set(place, () -> {});
    }

    /** The command that undo would take back, which may lie ahead of the present; {@code null} if there is none. */
    public @Nullable TimedCommand toUndo() {
        return branch.course().last();
    }

    /** The command that redo would do again, or {@code null}. */
    public @Nullable TimedCommand toRedo() {
        Undone last = branch.undone().peek();
        return last == null ? null : last.course().last();
    }

    /**
     * Takes back the last command of the present branch and replays to the present time: the clock does not move. If that command lies ahead, the
     * present stays as it is. If it is the one that began the branch, the branch goes with it and its parent is the present one again.
     *
     * @throws IllegalStateException if there is none
     */
    public Trip<W> undo() {
        still();
        if (branch.course().size() == 0) {
            throw new IllegalStateException("there is nothing to undo");
        }
        Branch of = branch;
        Course course = of.course();
        Branch parent = of.parent();
        if (parent != null && of.leftByLast() && !isParent(of)) {
            branches.remove(of);
            parent.undone().push(new Undone(course, of));
            goesBy(parent);
            return set(place(), () -> {
                parent.undone().pop();
                restore(of);
            });
        }
        Place reached = of.reached();
        of.undone().push(new Undone(course, null));
        of.course(course.before());
        of.reached(reached.earlier(course.place()));
        goesBy(of);
        return set(place(), () -> {
            of.undone().pop();
            of.course(course);
            of.reached(reached);
            goesBy(of);
        });
    }

    /**
     * Does again what was undone last, at the time at which it was done; the clock does not move.
     *
     * @throws IllegalStateException if nothing was, or something else was done since
     */
    public Trip<W> redo() {
        still();
        Branch of = branch;
        Undone last = of.undone().poll();
        if (last == null) {
            throw new IllegalStateException("there is nothing to redo");
        }
        Branch gone = last.branch();
        if (gone != null) {
            restore(gone);
            return set(place(), () -> {
                branches.remove(gone);
                of.undone().push(last);
                goesBy(of);
            });
        }
        Course before = of.course();
        Place reached = of.reached();
        of.course(last.course());
        of.reached(reached.earlier(last.course().place()));
        goesBy(of);
        return set(place(), () -> {
            of.undone().push(last);
            of.course(before);
            of.reached(reached);
            goesBy(of);
        });
    }

    /**
     * Goes back to the opening, without the commands given so far: where there are any, another branch begins there, and the old one stays.
     */
    public Trip<W> restart() {
        still();
        Branch from = branch;
        if (from.course().size() == 0) {
            return seek(Place.OPENING);
        }
        Branch next = new Branch(++numbered, "Branch " + numbered, from, Course.NONE, 0, Place.OPENING, false);
        branches.add(next);
        goesBy(next);
        return set(Place.OPENING, () -> {
            branches.remove(next);
            goesBy(from);
        });
    }

    private boolean isParent(Branch of) {
        return branches.stream().anyMatch(each -> each.parent() == of);
    }

    private void restore(Branch gone) {
        branches.add(gone);
        branches.sort(Comparator.comparingInt(Branch::number));
        goesBy(gone);
    }

    // ---- branches

    /** Begins another branch here, with what was done so far; the old one stays as it is. */
    public Branch fork() {
        still();
        return begin(branch, done(), done().size(), false);
    }

    private Branch begin(Branch parent, Course course, int forked, boolean byAct) {
        Branch next = new Branch(++numbered, "Branch " + numbered, parent, course, forked, place(), byAct);
        branches.add(next);
        goesBy(next);
        return next;
    }

    /** Goes over to another branch; the clock does not move. */
    public Trip<W> switchTo(Branch other) {
        still();
        known(other);
        Branch from = branch;
        goesBy(other);
        return set(place(), () -> goesBy(from));
    }

    /** Calls a branch by another name. */
    public void rename(Branch which, String name) {
        known(which);
        which.name(name);
    }

    /**
     * Drops a branch; those that left it stay.
     *
     * @throws IllegalArgumentException if it is the present one
     */
    public void drop(Branch which) {
        still();
        known(which);
        if (which == branch) {
            throw new IllegalArgumentException(which.name() + " is the present branch");
        }
        branches.remove(which);
        branches.stream().filter(each -> each.parent() == which).forEach(each -> each.adopt(which));
    }

    /**
     * A branch's run on its way to a place, apart from this one and without a record: to read figures from it.
     *
     * @param time infinite for its end
     */
    public Excursion<Nobody> look(Branch which, double time) {
        known(which);
        Place place = Place.at(time);
        Course[] course = which.course().way();
        return new Excursion<>(start(place, course).alone(), place, course);
    }

    /** A branch's run with its record, on its way to as far as it was followed, apart from this one; it can be taken on from there. */
    public Excursion<W> follow(Branch which) {
        known(which);
        Course[] course = which.course().way();
        return new Excursion<>(start(which.reached(), course).copy(), which.reached(), course);
    }

    private void known(Branch which) {
        if (!branches.contains(which)) {
            throw new IllegalArgumentException(which.name() + " was dropped");
        }
    }

    // ---- on the way

    private void still() {
        if (trip != null) {
            throw new IllegalStateException("the run is on its way");
        }
    }

    private void goesBy(Branch next) {
        branch = next;
        way = next.course().way();
    }

    private Trip<W> set(Place place, Runnable givenUp) {
        boolean rests = !branch.reached().isBefore(place) || place.equals(place());
        Moment<W> nearest = start(place, way);
        Moment<W> start = nearest == present ? present : nearest.copy();
        Trip<W> next = new Trip<>(this, start, way, place, rests, givenUp);
        trip = next;
        checkpoints.look();
        return next;
    }

    /** What lies nearest before a place on the way there: the present, or a checkpoint, which is to be copied and never moved. */
    private Moment<W> start(Place place, Course[] course) {
        Moment<W> kept = checkpoints.last(place, course);
        return present.leadsTo(place, course) && present.simulation.events() >= kept.simulation.events()
                ? present
                : kept;
    }

    void passed(Moment<W> moment, Course[] along) {
        checkpoints.pass(moment, along, this::isWanted);
    }

    /** The trip is over; {@code null} if it was given up. */
    void arrived(@Nullable Moment<W> moment) {
        trip = null;
        if (moment != null) {
            present = moment;
        }
        branch.reached(branch.reached().later(place()));
        checkpoints.look();
    }

    /** Whether some branch, or one that redo would bring back, leads through here. */
    private boolean isWanted(Course course) {
        return branches.stream()
                .anyMatch(each -> course.begins(each.course())
                        || each.undone().stream().anyMatch(undone -> course.begins(undone.course())));
    }
}
