package io.plimsoll.cli;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.balance.StrategyFault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Ports ports;
    /** Each made when it is called for: to describe all of them takes longer than to do most. */
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    /** With where to write and the rest of the program. */
    public Cli(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
        commands.put("validate", () -> new ValidateCommand(streams));
        commands.put("simulate", () -> new SimulateCommand(streams));
        commands.put("explain", () -> new ExplainCommand(streams));
        Pictures pictures = ports.pictures();
        if (pictures != null) {
            commands.put("snapshot", () -> new SnapshotCommand(streams, pictures));
        }
        commands.put("convert", () -> new ConvertCommand(streams));
        commands.put("watch", () -> new WatchCommand(streams, ports));
        commands.put(
                "bench",
                () -> new CommandLine(new BenchCommand(streams))
                        .addSubcommand(new BenchStartCommand(streams, ports))
                        .addSubcommand(new BenchSeekCommand(streams, ports))
                        .addSubcommand(new BenchScreenCommand(streams, ports)));
        commands.put("compare", () -> new CompareCommand(streams, ports.places()));
        commands.put("plan", () -> new PlanCommand(streams, ports.places()));
        commands.put("shard", () -> new ShardCommand(streams));
        commands.put("merge", () -> new MergeCommand(streams));
        Places places = ports.places();
        if (places != null) {
            commands.put("worker", () -> new WorkerCommand(places));
        }
        commands.put("selftest", () -> new SelftestCommand(streams));
        PlugIns plugIns = ports.plugIns();
        if (plugIns != null) {
            commands.put("plugins", () -> new PluginsCommand(streams, plugIns));
        }
        commands.put("schema", () -> new SchemaCommand(streams));
        commands.put(CompletionCommand.NAME, () -> new CompletionCommand(streams));
    }

    private CommandLine line(String... args) {
        CommandLine line = new CommandLine(new RootCommand(streams, ports));
        String first = args.length == 0 ? "" : args[0];
        boolean one = commands.containsKey(first) && !first.equals(CompletionCommand.NAME);
        commands.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                line.addSubcommand(command.get());
            }
        });
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler(this::wrongUsage);
        return line;
    }

    /** Runs one command. */
    public int run(String... args) {
        try {
            return plainValidate(args) ? validate(args) : line(args).execute(args);
        } catch (OutOfMemoryError e) {
            streams.say("not enough memory for this; give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx8g");
            return Failure.FAILED;
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    /** Whether files are to be checked and nothing else is said: what editors and hooks call most, and have to wait for. */
    private static boolean plainValidate(String... args) {
        return args.length > 1
                && args[0].equals("validate")
                && Stream.of(args).noneMatch(argument -> argument.isEmpty() || "-@".indexOf(argument.charAt(0)) >= 0);
    }

    /** The same as by way of the parser, which takes as long to make as the rest. */
    private int validate(String... args) {
        try {
            return new ValidateCommand(streams)
                    .validate(Stream.of(args).skip(1).map(Path::of).toList());
        } catch (InvalidPathException e) {
            return line(args).execute(args);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
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
        if (command.parent() == null && isNeither(args)) {
            streams.say(RootCommand.neither(args[0], commands.keySet()));
            return Failure.USAGE;
        }
        streams.say(String.valueOf(e.getMessage())
                .replaceFirst("' is not an? (int|long)$", "' is no whole number, or is too large")
                .replaceFirst("' is not a double$", "' is no number"));
        UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        streams.err().println("Try \"" + command.qualifiedName() + " --help\".");
        return Failure.USAGE;
    }

    /** Whether the first word is no option and names no file: then it was meant as a command, and what comes after it is not what is wrong. */
    private static boolean isNeither(String... args) {
        if (args.length == 0 || args[0].isEmpty() || args[0].startsWith("-") || args[0].startsWith("@")) {
            return false;
        }
        try {
            return !Files.exists(Path.of(args[0]));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private int failed(Throwable e) {
        if (e instanceof Failure failure) {
            if (!failure.sentence().isEmpty()) {
                streams.say(failure.sentence());
            }
            return failure.exitCode();
        }
        if (e instanceof StrategyFault) {
            streams.say(e.getMessage() + "; the one who wrote that strategy can mend it");
            return Failure.FAILED;
        }
        streams.say("this is a bug in Plimsoll (" + Bug.describe(e)
                + "); please report it with the call and the file at " + Bug.WHERE);
        return Failure.FAILED;
    }
}
