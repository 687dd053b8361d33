package io.plimsoll.scenario.csv;

/** A table that cannot be made a scenario; the message is a sentence for people and names the file. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1;

    /** With what is wrong and, where one can be given, a hint. */
    public CsvException(String message) {
        super(message);
    }
}
