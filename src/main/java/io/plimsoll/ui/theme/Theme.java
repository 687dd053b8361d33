package io.plimsoll.ui.theme;

/** What the user chose to look at. Immutable. */
public enum Theme {
    /** White surfaces. */
    LIGHT,
    /** Deep slate surfaces. */
    DARK,
    /** White on black, with strong colours. */
    CONTRAST,
    /** Whichever of them the system is set to, followed as it changes. */
    SYSTEM
}
