package io.plimsoll.scenario;

import io.plimsoll.sim.travel.Memo;
import java.nio.file.Path;

/** A program that keeps one run after the other, does something to it without a pause, and says what has been noted; it is there to be killed. */
final class Busy {
    static final int NOTES = 60;

    private Busy() {}

    /** {@code args}: the folder of the journals, and the seed of the first run. */
    public static void main(String[] args) {
        JournalFolder folder = new JournalFolder(Path.of(args[0]));
        for (long seed = Long.parseLong(args[1]); ; seed++) {
            RandomTravel random = new RandomTravel(seed);
            JournalHead head = new JournalHead("1", RunFile.CONTRACT, "" + seed, null, random.scenario);
            try (Journal journal = new Journal(folder, head, null, Busy::fail)) {
                for (int i = 0; i < NOTES; i++) {
                    Memo memo = random.travel.memo();
                    journal.note(memo, random.travel.simulation().events());
                    System.out.println(seed + " " + i);
                    random.something();
                }
            }
        }
    }

    private static void fail(String why) {
        System.out.println(why);
        System.exit(1);
    }
}
