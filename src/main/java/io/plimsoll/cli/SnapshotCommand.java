package io.plimsoll.cli;

import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code plimsoll snapshot FILE}: the dashboard's picture. */
@Command(
        name = "snapshot",
        description = "Draws the dashboard as it looks at a time of the run, into a PNG file; needs no display.",
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  plimsoll snapshot week.plimsoll.json -o week.png --at 600 --theme dark --size 1920x1080"})
final class SnapshotCommand implements Callable<Integer> {
    private final Streams streams;
    private final Pictures pictures;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario file or a run file.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT.png",
            description = "The picture to write.")
    private Path out = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "T",
            description =
                    "The time, in the scenario's unit (the end of the run; of a recorded run, where it had been).")
    private @Nullable Double at;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = OfSize.class,
            description = "Width and height in pixels (1280x800).")
    private Pictures.Size size = Pictures.Size.USUAL;

    @Option(names = "--theme", paramLabel = "NAME", converter = OfTheme.class, description = "light or dark (light).")
    private Pictures.Theme theme = Pictures.Theme.LIGHT;

    @Mixin
    private final HelpOption help = new HelpOption();

    SnapshotCommand(Streams streams, Pictures pictures) {
        this.streams = streams;
        this.pictures = pictures;
    }

    @Override
    public Integer call() {
        if (at != null && !(at >= 0)) {
            throw Failure.usage("--at must be 0 or more: " + at);
        }
        Opened opened = Input.load(file, streams);
        Scenario scenario = opened.scenario();
        if (scenario == null) {
            return Failure.USAGE;
        }
        try (Output output = Output.to(out, file)) {
            pictures.draw(
                    scenario, opened.course(), time(opened.run()), size, theme, output.stream(), streams.cancelled());
            output.commit();
        } catch (CancellationException e) {
            throw Failure.cancelled(e.getMessage() + "; nothing was written");
        } catch (IOException e) {
            throw Output.unwritable(out, e);
        }
        return Failure.OK;
    }

    private double time(@Nullable RunFile recorded) {
        if (at != null) {
            return at;
        }
        Double reached = recorded == null ? Double.valueOf(Double.POSITIVE_INFINITY) : recorded.reached();
        return reached == null ? 0 : reached;
    }

    /** {@code --size}. */
    static final class OfSize implements ITypeConverter<Pictures.Size> {
        @Override
        public Pictures.Size convert(String text) {
            String[] parts = text.toLowerCase(Locale.ROOT).split("x", -1);
            try {
                if (parts.length == 2) {
                    return new Pictures.Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                }
            } catch (NumberFormatException e) {
                // Said below.
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
            throw new TypeConversionException("\"" + text + "\" is not a width and height like 1280x800");
        }
    }

    /** {@code --theme}. */
    static final class OfTheme implements ITypeConverter<Pictures.Theme> {
        @Override
        public Pictures.Theme convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "light" -> Pictures.Theme.LIGHT;
                case "dark" -> Pictures.Theme.DARK;
                default ->
                    throw new TypeConversionException("theme \"" + text + "\" is not known; There are: light, dark");
            };
        }
    }
}
