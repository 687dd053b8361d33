package io.plimsoll.ui.imports;

/**
 * A role of what is imported. Immutable.
 *
 * @param tasks how many are for it
 * @param agents how many it gets
 */
record RoleRow(String name, int tasks, int agents) {}
