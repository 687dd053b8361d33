package io.plimsoll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code new Cli(streams, ports).run(args)} does what the arguments say and gives the exit code. What it does depends
 * on the arguments, the files and the ports alone. One thread at a time.
 */
public final class Cli {
    private final Streams streams;
    private final CommandLine line;

    /** With where to write and the rest of the program. */
    public Cli(Streams streams, Ports ports) {
        this.streams = streams;
        line = new CommandLine(new RootCommand(streams, ports));
        line.addSubcommand(new ValidateCommand(streams));
        line.addSubcommand(new SimulateCommand(streams));
        Pictures pictures = ports.pictures();
        if (pictures != null) {
            line.addSubcommand(new SnapshotCommand(streams, pictures));
        }
        line.addSubcommand(new ConvertCommand(streams));
        line.addSubcommand(new BenchCommand(streams));
        line.addSubcommand(new CompareCommand(streams));
        line.addSubcommand(new PlanCommand(streams));
        line.addSubcommand(new SelftestCommand(streams));
        line.addSubcommand(new SchemaCommand(streams));
        line.addSubcommand(new CompletionCommand(streams));
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler(this::wrongUsage);
    }

    /** Runs one command. */
    public int run(String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            streams.say("not enough memory for this; give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx8g");
            return Failure.FAILED;
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    /** Picocli would print the trace of what goes wrong while it makes a help text. */
    private int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (ParameterException e) {
            throw e;
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
        }
    }

    private int wrongUsage(ParameterException e, String[] args) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        streams.say(String.valueOf(e.getMessage()));
        UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        streams.err().println("Try \"" + command.qualifiedName() + " --help\".");
        return Failure.USAGE;
    }

    private int failed(Throwable e) {
        if (e instanceof Failure failure) {
            if (!failure.sentence().isEmpty()) {
                streams.say(failure.sentence());
            }
            return failure.exitCode();
        }
        streams.say("this is a bug in Plimsoll (" + Bug.describe(e)
                + "); please report it with the call and the file at " + Bug.WHERE);
        return Failure.FAILED;
    }
}
