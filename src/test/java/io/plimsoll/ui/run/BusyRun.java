package io.plimsoll.ui.run;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.ui.open.JournalKeeper;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A program that runs as fast as it can while somebody adds tasks to it, and says which were added; it is there to be killed. */
final class BusyRun {
    static final Scenario SCENARIO = Scenario.named("Busy")
            .withRoles(List.of(Role.of("dev", 20)))
            .withArrivals(List.of(
                    ArrivalStream.of("bug", "dev", new Distribution.Exponential(1), new Distribution.Exponential(18))))
            .withRun(RunLimits.until(1e9));

    private BusyRun() {}

    /** {@code args}: the folder of the journals. */
    public static void main(String[] args) throws InterruptedException {
        Messages messages = new Messages() {
            @Override
            public void say(String message) {
                System.out.println(message);
            }

            @Override
            public void refuse(String what, String why) {
                System.out.println(what + ": " + why);
            }
        };
        JournalKeeper keeper = new JournalKeeper(
                new JournalFolder(Path.of(args[0])), new Document(SCENARIO, "busy", null), messages, Runnable::run);
        try (RunLoop loop =
                new RunLoop(Beginning.of(SCENARIO), keeper, new Speed(20_000), Runnable::run, TimeSource.SYSTEM)) {
            loop.play();
            Semaphore heard = new Semaphore(0);
            for (int i = 1; ; i++) {
                int number = i;
                loop.act(new Command.AddTask(TaskSpec.of("T" + number, "dev", 1)), outcome -> {
                    System.out.println(outcome.done() ? Integer.toString(number) : "refused: " + outcome.reason());
                    heard.release();
                });
                heard.acquire();
            }
        }
    }
}
