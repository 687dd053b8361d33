package io.plimsoll.scenario;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that saves one version of a file after the other without a pause, and says which one is saved; it is there to be killed. */
final class Saver {
    /** So many that one is written in several pieces. */
    private static final int TASKS = 1500;

    private Saver() {}

    /** {@code args}: the file, {@code run} or {@code scenario}, and the version after which to begin. */
    public static void main(String[] args) throws IOException {
        for (long version = Long.parseLong(args[2]) + 1; ; version++) {
            save(Path.of(args[0]), args[1].equals("run"), version);
            System.out.println(version);
        }
    }

    static void save(Path file, boolean run, long version) throws IOException {
        if (run) {
            ScenarioFiles.save(run(version), file);
        } else {
            ScenarioFiles.save(scenario(version), file);
        }
    }

    /** What the file has in it then. */
    static String text(boolean run, long version) {
        return run ? RunFileWriter.write(run(version)) : ScenarioWriter.write(scenario(version));
    }

    private static Scenario scenario(long version) {
        return Scenario.named("Version " + version)
                .withTasks(IntStream.range(0, TASKS)
                        .mapToObj(i -> TaskSpec.of("T" + i, "dev", 1 + (version + i) % 9))
                        .toList());
    }

    private static RunFile run(long version) {
        List<TimedCommand> commands = IntStream.range(0, (int) (version % 50))
                .mapToObj(i -> new TimedCommand(i, new Command.SwitchStrategy(StrategySpec.of("random"))))
                .toList();
        return RunFile.of(scenario(version), commands, 0, "1");
    }
}
