package io.plimsoll.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plimsoll completion}: what a shell needs to complete commands, options and values. */
@Command(
        name = CompletionCommand.NAME,
        description = "Prints the script with which bash or zsh completes Plimsoll's commands and options.",
        footerHeading = "%nExample:%n",
        footer = {"  source <(plimsoll completion)"})
final class CompletionCommand implements Callable<Integer> {
    static final String NAME = "completion";

    private final Streams streams;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            streams.out().println(AutoComplete.bash("plimsoll", spec.root().commandLine()));
        }
        return Failure.OK;
    }
}
