package io.plimsoll.cli;

/** An exception that nobody should ever see, in a few words that help who mends it. */
final class Bug {
    /** Where to report. */
    static final String WHERE = "the project's issue tracker, which README.md names";

    private Bug() {}

    /** What it was and in which line of ours it came up; no stack trace. */
    static String describe(Throwable bug) {
        for (StackTraceElement frame : bug.getStackTrace()) {
            if (frame.getClassName().startsWith("io.plimsoll.")) {
                String place =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return bug.getClass().getSimpleName() + " in " + place + ", line " + frame.getLineNumber();
            }
        }
        return bug.getClass().getSimpleName();
    }
}
