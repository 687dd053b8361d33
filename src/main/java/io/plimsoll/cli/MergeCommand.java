package io.plimsoll.cli;

import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.report.study.StudyFile;
import io.plimsoll.report.study.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plimsoll merge DIR}: what the shards of a study came to. */
@Command(
        name = "merge",
        description = {
            "Puts together what plimsoll shard computed, and prints what plimsoll compare would have printed, to the byte.",
            "",
            "Exit code 1 if something is missing, with a list of it, or if two pieces contradict each other; 2 if there is something in"
                    + " the folder that does not belong to the study."
        },
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  plimsoll merge pieces --html week.html"})
final class MergeCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the pieces.")
    private Path folder = Path.of("");

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    MergeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        StudyFolder open = StudyInput.folder(folder);
        StudyFile file = open.file();
        try (CompareOutput output = new CompareOutput(streams, report, open.studyPath())) {
            Study study = StudyInput.study(open, folder, streams);
            if (open.repeats() > 0) {
                streams.say(open.repeats() + " pieces repeat what others say, and were passed over");
            }
            List<Piece> missing = study.missing(file.goal());
            if (!missing.isEmpty()) {
                missing.stream()
                        .collect(Collectors.groupingBy(Piece::variant, TreeMap::new, Collectors.toList()))
                        .forEach((variant, pieces) -> streams.say("missing: " + words(study, variant, pieces)));
                throw Failure.failed("submit the same shards again: they compute what is missing");
            }
            return output.write(study, file.from(), null);
        }
    }

    private static String words(Study study, int place, List<Piece> pieces) {
        Variant variant = study.experiment().variants().get(place);
        int count = pieces.stream().mapToInt(Piece::count).sum();
        return variant.strategy().name() + " / " + variant.dispatch().key() + ", " + count
                + (count == 1 ? " replication, seed " : " replications, seeds ")
                + pieces.stream().map(MergeCommand::seeds).collect(Collectors.joining(", "));
    }

    private static String seeds(Piece piece) {
        return piece.count() == 1
                ? Long.toString(piece.first())
                : piece.first() + " to " + (piece.first() + piece.count() - 1);
    }
}
