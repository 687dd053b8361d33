package io.plimsoll.cli;

import io.plimsoll.report.StartTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll bench start}: how long the desktop takes to open, beside an empty window. */
@Command(
        name = "start",
        description = {
            "Measures how long the desktop takes from the call to its first painted frame and to a board that moves, beside an"
                    + " empty JavaFX window on the same Java. Windows open and close by themselves meanwhile."
        },
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  plimsoll bench start --runs 9"})
final class BenchStartCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Streams streams;
    private final Ports ports;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often each is started; the medians are compared (5).")
    private int runs = 5;

    @Option(
            names = "--beside",
            paramLabel = "FOLDER",
            description = "Also start a Java image of this program in this folder, without its cache.")
    private @Nullable Path beside;

    @Option(names = "--json", description = "Print the figures as one JSON document instead of a table.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    BenchStartCommand(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    @Override
    public Integer call() {
        if (runs < 1 || runs > MOST) {
            throw Failure.usage("--runs must be from 1 to " + MOST + ": " + runs);
        }
        if (beside != null && !Files.isDirectory(beside)) {
            throw Failure.usage(beside + " is no folder");
        }
        Starts starts = ports.starts();
        Desktop desktop = ports.desktop();
        if (starts == null || desktop == null || !desktop.answers()) {
            throw Failure.failed("there is no display here to open a window on");
        }
        try (Progress progress = new Progress(streams, "starting")) {
            List<StartTable.Row> rows = rows(starts.contenders(beside), progress);
            streams.out().print(json ? StartTable.json(rows) : StartTable.text(rows));
        } catch (IOException e) {
            throw Failure.failed(String.valueOf(e.getMessage()));
        }
        return Failure.OK;
    }

    /** In turn, so that what else the machine does falls on all alike. */
    private List<StartTable.Row> rows(List<Starts.Contender> contenders, Progress progress) throws IOException {
        List<List<Starts.Times>> times = new ArrayList<>();
        contenders.forEach(contender -> times.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < contenders.size(); i++) {
                if (streams.cancelled().getAsBoolean()) {
                    throw Failure.cancelled("cancelled; nothing was measured to the end");
                }
                times.get(i).add(contenders.get(i).start());
                progress.at((run * contenders.size() + i + 1.0) / (runs * contenders.size()));
            }
        }
        List<StartTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            rows.add(new StartTable.Row(
                    contenders.get(i).name(),
                    times.get(i).stream().map(Starts.Times::firstFrame).toList(),
                    times.get(i).stream().map(Starts.Times::moving).toList()));
        }
        return rows;
    }
}
