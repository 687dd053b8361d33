package io.plimsoll.cli;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.balance.Strategies;
import io.plimsoll.scenario.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plimsoll plugins}: the folder from which more strategies are loaded, and what came of it. */
@Command(
        name = "plugins",
        description = {
            "Tells what was plugged in, or switches the folder of plug-ins on or off.",
            "A plug-in is a program: it can do whatever you can. Nothing is loaded unless you switch a folder on."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  plimsoll plugins", "  plimsoll plugins on ~/strategies", "  plimsoll plugins off"})
final class PluginsCommand implements Callable<Integer> {
    private final Streams streams;
    private final PlugIns plugIns;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "on|off",
            description = "Whether a folder is loaded from the next start on.")
    private @Nullable String state;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "The folder of jars, with on.")
    private @Nullable Path folder;

    @Mixin
    private final HelpOption help = new HelpOption();

    PluginsCommand(Streams streams, PlugIns plugIns) {
        this.streams = streams;
        this.plugIns = plugIns;
    }

    @Override
    public Integer call() {
        String wanted = state;
        Path from = folder;
        try {
            if (wanted == null) {
                tell();
            } else if (wanted.equals("on") && from != null) {
                switchOn(from);
            } else if (wanted.equals("off") && from == null) {
                plugIns.switchOff();
                streams.out().println("Plug-ins are off from the next start on.");
            } else {
                throw Failure.usage(
                        "say \"plimsoll plugins on FOLDER\", \"plimsoll plugins off\" or \"plimsoll plugins\"");
            }
        } catch (IOException e) {
            throw Failure.failed("that cannot be kept: " + FileTrouble.of(e));
        }
        return Failure.OK;
    }

    private void switchOn(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            throw Failure.usage(from + " is no folder; put the plug-ins' jars into one");
        }
        plugIns.switchOn(from.toAbsolutePath().normalize());
        streams.out()
                .println("Plug-ins are loaded from " + from.toAbsolutePath().normalize() + " from the next start on.");
    }

    private void tell() {
        Path from = plugIns.folder();
        if (from == null) {
            streams.out()
                    .println(
                            "Plug-ins are off. \"plimsoll plugins on FOLDER\" loads strategies from the jars of a folder.");
            return;
        }
        streams.out().println("Plug-ins are loaded from " + from + ".");
        Strategies.plugged()
                .forEach(provider -> streams.out().println("  " + provider.name() + ": " + provider.rule()));
        Stream.concat(plugIns.troubles().stream(), Strategies.refused().stream())
                .forEach(trouble -> streams.out().println("  ! " + trouble));
    }
}
