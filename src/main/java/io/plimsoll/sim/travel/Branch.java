package io.plimsoll.sim.travel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One way that a run can go: a course of commands, as far as it was followed. Changed by its {@link TimeTravel} alone; confined to its thread. */
public final class Branch {
    private final int number;
    /** Whether it came about by an act at a time in the past, and goes when that act is undone. */
    private final boolean byAct;

    private final Deque<Undone> undone = new ArrayDeque<>();
    private String name;
    private @Nullable Branch parent;
    /** How many commands there were when it left its parent. */
    private int forked;

    private Course course;
    private Place reached;

    /** What was taken back, the course that had it, and the branch that went with it if there was one. */
    record Undone(Course course, @Nullable Branch branch) {}

    Branch(int number, String name, @Nullable Branch parent, Course course, int forked, Place reached, boolean byAct) {
        this.number = number;
        this.name = name;
        this.parent = parent;
        this.course = course;
        this.forked = forked;
        this.reached = reached;
        this.byAct = byAct;
    }

    /** Counts the branches in the order in which they came about, from 1. */
    public int number() {
        return number;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The branch that it left, or {@code null}. */
    public @Nullable Branch parent() {
        return parent;
    }

    /** How many of its first commands its parent has too; 0 if it has no parent. */
    public int shared() {
        if (parent == null) {
            return 0;
        }
        int common = Math.min(forked, parent.course.size());
        while (parent.course.first(common) != course.first(common)) {
            common--;
        }
        return common;
    }

    /** Whether it is there only because of its last command, by which it left its parent. */
    boolean leftByLast() {
        return byAct && course.size() == forked + 1 && shared() == forked;
    }

    /** Its commands. */
    public Course course() {
        return course;
    }

    /** How far it was followed. */
    public Place reached() {
        return reached;
    }

    boolean byAct() {
        return byAct;
    }

    Deque<Undone> undone() {
        return undone;
    }

    void name(String next) {
        name = next;
    }

    void reached(Place next) {
        reached = next;
    }

    void course(Course next) {
        course = next;
        forked = Math.min(forked, next.size());
    }

    /** Its parent goes: what that had in common with its own is all that is left. */
    void adopt(Branch goes) {
        parent = goes.parent;
        forked = Math.min(forked, goes.forked);
    }
}
