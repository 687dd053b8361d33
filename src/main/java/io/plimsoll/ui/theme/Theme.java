package io.plimsoll.ui.theme;

/** What the user chose to look at. Immutable. */
public enum Theme {
    /** White surfaces. */
    LIGHT,
    /** Deep slate surfaces. */
    DARK,
    /** Whichever of the two the system is set to, followed as it changes. */
    SYSTEM
}
