package io.plimsoll.ui.shell;

/** What the window can show under its toolbar. */
enum View {
    BOARD,
    DUEL,
    COMPARE,
    PLAN,
    SCENARIO
}
