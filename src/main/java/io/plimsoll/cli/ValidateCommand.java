package io.plimsoll.cli;

import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Problem;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plimsoll validate FILE…}: what is wrong with files, if anything. */
@Command(
        name = "validate",
        description =
                "Checks files and lists all their problems, one a line: FILE:LINE:COLUMN: error: MESSAGE [POINTER].",
        footerHeading = "%nExample:%n",
        footer = {"  plimsoll validate *.plimsoll.json", "Exit code 2 if a file does not load."})
final class ValidateCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files or run files.")
    private List<Path> files = new ArrayList<>();

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return validate(files);
    }

    /** Checks files; gives the exit code. */
    int validate(List<Path> these) {
        int exit = Failure.OK;
        for (Path file : these) {
            exit = Math.max(exit, validate(file));
        }
        return exit;
    }

    private int validate(Path file) {
        Opened opened;
        try {
            opened = Input.read(file);
        } catch (Failure e) {
            streams.say(e.sentence());
            return e.exitCode();
        }
        for (Problem problem : opened.problems()) {
            (problem.isError() ? streams.out() : streams.err()).println(Input.line(file, problem));
        }
        Scenario scenario = opened.scenario();
        if (scenario == null) {
            return Failure.USAGE;
        }
        streams.out()
                .println(file + ": ok (" + contents(scenario, opened.course().size()) + ")");
        return Failure.OK;
    }

    private static String contents(Scenario scenario, int commands) {
        long agents = scenario.agents().size()
                + scenario.roles().stream().mapToLong(Role::agents).sum();
        String text = count(agents, "agent") + ", " + count(scenario.tasks().size(), "task");
        int streams = scenario.arrivals().size();
        text += streams == 0 ? "" : ", " + count(streams, "stream") + " of arrivals";
        return commands == 0 ? text : text + ", " + count(commands, "command");
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
