package io.plimsoll.ui.theme;

/** What the user chose to look at. Immutable. */
public enum Theme {
    /** White surfaces. */
    LIGHT,
    /** Deep slate surfaces. */
    DARK,
    /** White and signal colours on black, with lines that cannot be missed. */
    CONTRAST,
    /** Whichever of these the system is set to, followed as it changes. */
    SYSTEM
}
