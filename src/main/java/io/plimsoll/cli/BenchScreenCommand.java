package io.plimsoll.cli;

import io.plimsoll.report.ScreenTable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll bench screen}: how often the screen is drawn at size, beside the stock controls. */
@Command(
        name = "screen",
        description = {
            "Draws 1,000 agents as bars, 10,000 as a heat strip, a history of 1,000,000 points, 100,000 spans and a table of 100,000"
                    + " tasks as often as it can, each beside JavaFX's own control on the same load; then the whole Board while the"
                    + " engine runs at full speed. Frames a second, the time that 95 %% of frames stay below, and the longest."
                    + " About three minutes; let the machine rest meanwhile."
        },
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  plimsoll bench screen --quick"})
final class BenchScreenCommand implements Callable<Integer> {
    private final Streams streams;
    private final Ports ports;

    @Option(names = "--quick", description = "Half a minute only: a first look, whose figures still wobble.")
    private boolean quick;

    @Option(
            names = "--window",
            description = "Draw in a window on the display, with what it has, instead of by software without one.")
    private boolean window;

    @Option(names = "--json", description = "Print the figures as one JSON document instead of a table.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    BenchScreenCommand(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    @Override
    public Integer call() {
        Screens screens = ports.screens();
        Desktop desktop = ports.desktop();
        if (screens == null) {
            throw Failure.failed("this program cannot draw");
        }
        if (window && (desktop == null || !desktop.answers())) {
            throw Failure.failed("there is no display here to open a window on; without --window none is needed");
        }
        String where = window ? "in a window" : "drawn by software, without a window";
        try (Progress progress = new Progress(streams, "drawing")) {
            List<ScreenTable.Row> rows = screens.measure(quick, window, progress::at, streams.cancelled());
            streams.out().print(json ? ScreenTable.json(where, rows) : ScreenTable.text(where, rows));
        } catch (CancellationException e) {
            throw Failure.cancelled("cancelled; not everything was drawn");
        } catch (IOException e) {
            throw Failure.failed(String.valueOf(e.getMessage()));
        }
        return Failure.OK;
    }
}
