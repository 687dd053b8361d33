package io.plimsoll.cli;

import io.plimsoll.scenario.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plimsoll schema}: the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, with which editors complete and check them.",
        footerHeading = "%nExample:%n",
        footer = {
            "  plimsoll schema > scenario.schema.json",
            "and in a scenario file: \"$schema\": \"scenario.schema.json\""
        })
final class SchemaCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final HelpOption help = new HelpOption();

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(ScenarioSchema.text());
        return Failure.OK;
    }
}
