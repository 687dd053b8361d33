package io.plimsoll.cli;

import io.plimsoll.lab.compare.Horizon;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the figures are about, and from when on they are measured. */
final class SteadyOptions {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = OfHorizon.class,
            description =
                    "terminating: the run from beginning to end; steady-state: the long run (as the scenario looks).")
    private @Nullable Horizon kind;

    @Option(
            names = "--warmup",
            paramLabel = "T",
            description = "Measure from this time on (the scenario's, or of a steady state what MSER-5 finds).")
    private @Nullable Double warmup;

    @Nullable Horizon horizon() {
        return kind;
    }

    @Nullable Double warmup() {
        return warmup;
    }

    /** {@code --kind}. */
    static final class OfHorizon implements ITypeConverter<Horizon> {
        @Override
        public Horizon convert(String word) {
            List<String> words = Stream.of(Horizon.values()).map(Horizon::key).toList();
            int at = words.indexOf(word);
            if (at < 0) {
                throw new TypeConversionException(
                        "kind \"" + word + "\" is not known; There are: " + String.join(", ", words));
            }
            return Horizon.values()[at];
        }
    }
}
