package io.plimsoll.scenario.watch;

/** Why a line did not do what lines do. None of these ends a watch: they are counted and said. */
public enum Oddity {
    /** It came after others that happened later: it is taken as happening at the time of the last one. */
    LATE("late"),
    /** It says what was said before: nothing happens. */
    REPEATED("repeated"),
    /** It is about a task or an agent that was never announced, or of a kind that is not known: nothing happens. */
    UNKNOWN("unknown"),
    /** It does not go together with what was said before: as much of it happens as can. */
    CONTRADICTORY("contradictory"),
    /** It is no JSON object with the keys and values of an event: nothing happens. */
    UNREADABLE("unreadable"),
    /** There is no room for another task or agent: nothing happens. */
    TOO_MANY("too many");

    private final String words;

    Oddity(String words) {
        this.words = words;
    }

    /** Its name in messages and reports. */
    public String words() {
        return words;
    }
}
