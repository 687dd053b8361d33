package io.plimsoll.ui.open;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.JournalHead;
import io.plimsoll.scenario.Orphan;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Program;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs that were open when a program ended without closing them, offered to be taken up. FX thread only. */
public final class Recovery extends Offers<Orphan> {
    private final Workbench workbench;
    private final Messages messages;

    /** Runs in this folder, or none without one. */
    public Recovery(@Nullable JournalFolder folder, Workbench workbench, Messages messages, Executor background) {
        super(folder, messages, background);
        this.workbench = workbench;
        this.messages = messages;
    }

    @Override
    protected List<Orphan> find(JournalFolder where) throws IOException {
        List<Orphan> found = new ArrayList<>();
        for (Orphan orphan : where.orphans()) {
            if (isUntouched(orphan.memo())) {
                orphan.discard();
            } else {
                found.add(orphan);
            }
        }
        return found;
    }

    /** Whether the clock was never let go and nobody did anything: whoever opens the scenario again has it as it was. */
    private static boolean isUntouched(@Nullable Memo memo) {
        return memo != null
                && memo.branches().stream()
                        .allMatch(line ->
                                line.commands().isEmpty() && line.reached().opening());
    }

    /** The offer in words. */
    public static String words(Orphan orphan) {
        JournalHead head = orphan.head();
        Memo memo = orphan.memo();
        if (head == null || memo == null) {
            return "Plimsoll ended unexpectedly, and a run that was open cannot be taken up: " + orphan.trouble();
        }
        return "Plimsoll ended unexpectedly. Take up “" + head.title() + "” as it was: at " + state(head, memo) + "?";
    }

    private static String state(JournalHead head, Memo memo) {
        int branches = memo.branches().size();
        int commands = memo.branches().stream()
                .filter(line -> line.number() == memo.present())
                .mapToInt(line -> line.commands().size())
                .sum();
        return new Wording(head.scenario()).instant(memo.place().time()) + ", "
                + Wording.count(commands, "command")
                + (branches == 1 ? "" : " on the present of " + branches + " branches");
    }

    /** Opens a run as it was, in place of what is open. */
    public void takeUp(Orphan orphan) {
        JournalHead head = orphan.head();
        Memo memo = orphan.memo();
        if (head == null || memo == null) {
            return;
        }
        workbench.leave(null, () -> takeUp(orphan, head, memo));
    }

    private void takeUp(Orphan orphan, JournalHead head, Memo memo) {
        if (!offered().remove(orphan)) {
            return; // discarded meanwhile
        }
        try {
            workbench.open(
                    new Document(head.scenario(), head.title(), head.file(), new Past(memo, null, orphan)), false);
            String version = head.program().equals(Program.version())
                    ? ""
                    : "; version " + head.program() + " kept it, and this is version " + Program.version();
            messages.say("Taken up as it was: at " + state(head, memo) + version);
        } catch (IllegalArgumentException e) {
            leave(orphan);
            messages.refuse("Take up " + head.title(), String.valueOf(e.getMessage()));
        }
    }
}
