package io.plimsoll.scenario.imports;

/** A row that cannot be a task; the message is the reason. Made often and never shown with its trace, so it keeps none. */
final class UnfitRow extends Exception {
    private static final long serialVersionUID = 1;

    UnfitRow(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
