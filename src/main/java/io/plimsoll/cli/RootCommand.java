package io.plimsoll.cli;

import io.plimsoll.scenario.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Without a subcommand: the desktop, or where there is no display, what it would have shown. */
@Command(
        name = "plimsoll",
        synopsisHeading = "Usage:%n",
        customSynopsis = {"  plimsoll [FILE]      opens the desktop", "  plimsoll COMMAND …   does one thing and exits"
        },
        description = {
            "",
            "Balances work over agents: reads a scenario (roles, agents, tasks), assigns each task to an agent by a strategy, and"
                    + " shows who waited, who worked and why.",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands (plimsoll COMMAND --help explains each):%n",
        footerHeading = "%nTo begin:%n",
        footer = {
            "  plimsoll                                          the desktop, with a sample running",
            "  plimsoll convert --from csv work.csv -o work.plimsoll.json --effort-column hours --agents worker=5",
            "  plimsoll simulate work.plimsoll.json              one run, as a table",
            "  plimsoll simulate work.plimsoll.json --strategy round-robin --dispatch immediate --json",
            "",
            "Results go to standard output, everything else to standard error.",
            "Exit codes: 0 done; 1 it failed or a target is not met; 2 wrong usage or a file that does not load;",
            "130 cancelled."
        },
        versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
    private final Streams streams;
    private final Ports ports;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of the program, the contract and Java, and exit.")
    private boolean version;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A scenario or run file to open on the desktop.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    RootCommand(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    /** What to say of a first word that is no command, nor the name of a file. */
    static String neither(String word, Collection<String> commands) {
        String hint = Words.didYouMean(word, commands);
        return Words.harmless(word) + " is neither a command nor a file; "
                + (hint == null ? "plimsoll --help lists the commands" : hint);
    }

    @Override
    public Integer call() {
        if (file != null && !Files.exists(file)) {
            throw Failure.usage(neither(
                    file.toString(),
                    spec == null ? Set.of() : spec.subcommands().keySet()));
        }
        Desktop desktop = ports.desktop();
        return desktop != null && desktop.answers()
                ? desktop.open(file)
                : new WithoutDisplay(streams, ports).show(file);
    }
}
