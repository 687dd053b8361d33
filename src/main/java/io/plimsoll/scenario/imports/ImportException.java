package io.plimsoll.scenario.imports;

/** A table that cannot be made a scenario; the message is a sentence for people and names the file. */
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what is wrong and, where one can be given, a hint. */
    public ImportException(String message) {
        super(message);
    }

    /** The message without what is of use on the command line alone. */
    public String words() {
        return CommandLineHints.without(String.valueOf(getMessage()));
    }
}
