package io.plimsoll.lab.plan;

/** Whether targets are met, as far as replications tell. */
public enum Decision {
    /** The upper end of the one-sided 95 % interval is within the target. */
    MET,
    /** The lower end lies beyond it, or the run cannot meet it at all. */
    NOT_MET,
    /** The target lies between the two. */
    OPEN;

    /** Of several that must all be met. */
    Decision and(Decision other) {
        return this == NOT_MET || other == NOT_MET ? NOT_MET : this == OPEN || other == OPEN ? OPEN : MET;
    }
}
