package io.plimsoll.cli;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.report.study.StudyFile;
import io.plimsoll.report.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plimsoll shard STUDY DIR i/k}: one share of a study, into a folder. */
@Command(
        name = "shard",
        description = {
            "Computes the i-th of k shares of a study into a folder that all have in common, a file for each finished piece. What is"
                    + " there already is not computed again: after a crash the same call does what is missing.",
            "",
            "plimsoll compare FILE --study OUT makes the study; plimsoll merge DIR says what came of it. Of a study with --precision a"
                    + " call computes up to the next look; merge says whether another is needed."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll shard week.plimsoll-study.json pieces 1/8",
            "  plimsoll shard week.plimsoll-study.json pieces $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
        })
final class ShardCommand implements Callable<Integer> {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,7})/(\\d{1,7})");

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "STUDY", description = "What plimsoll compare --study wrote.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder for the pieces, made if there is none.")
    private Path folder = Path.of("");

    @Parameters(index = "2", paramLabel = "i/k", description = "Which of how many shares: 1/8 to 8/8.")
    private String share = "";

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final HelpOption help = new HelpOption();

    ShardCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Matcher match = SHARE.matcher(share);
        int which = match.matches() ? Integer.parseInt(match.group(1)) : 0;
        int of = match.matches() ? Integer.parseInt(match.group(2)) : 0;
        if (which < 1 || which > of) {
            throw Failure.usage("\"" + share + "\" is no share; write i/k, from 1/k to k/k, like 1/8");
        }
        LocalCores cores = new LocalCores(threads.cores());
        StudyFile wanted = StudyInput.read(file);
        StudyFolder open = StudyInput.folder(folder, wanted);
        Study study = StudyInput.study(open, folder, streams);
        List<Piece> all = study.pieces(wanted.goal());
        List<Piece> left = new ArrayList<>();
        int own = 0;
        for (int i = 0; i < all.size(); i++) {
            // One farther in each round: else a share would have the same few variants in all rounds, and some take
            // longer than others.
            if ((i + i / of) % of == which - 1) {
                own++;
                if (!study.has(all.get(i))) {
                    left.add(all.get(i));
                }
            }
        }
        if (all.isEmpty()) {
            streams.out().println("shard " + share + ": the study is whole; nothing is left to compute");
            return Failure.OK;
        }
        int done = compute(open, wanted, left, cores);
        streams.out()
                .println("shard " + share + ": " + done + " of " + own + " pieces computed, " + (own - left.size())
                        + " were there");
        if (done < left.size()) {
            throw Failure.cancelled(
                    "cancelled; what was finished is in " + folder + ", and the same call does the rest");
        }
        return Failure.OK;
    }

    /** As many pieces at a time as there are threads, so that little is lost with this process. */
    private int compute(StudyFolder open, StudyFile file, List<Piece> left, LocalCores cores) {
        int together = cores.cores().threads();
        int done = 0;
        try (Progress progress = new Progress(streams, "computing")) {
            while (done < left.size() && !streams.cancelled().getAsBoolean()) {
                List<Piece> batch = left.subList(done, Math.min(left.size(), done + together));
                List<FinishedPiece> finished = compute(file, batch, cores);
                for (FinishedPiece piece : finished) {
                    open.write(piece);
                }
                done += finished.size();
                progress.at((double) done / left.size());
                if (finished.size() < batch.size()) {
                    return done;
                }
            }
            return done;
        } catch (IOException e) {
            throw Failure.failed(folder + ": a piece cannot be written: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<FinishedPiece> compute(StudyFile file, List<Piece> batch, LocalCores cores) {
        Experiment experiment = file.experiment();
        Map<Piece, List<Replication>> came = new LinkedHashMap<>();
        batch.forEach(piece -> came.put(piece, new ArrayList<>()));
        cores.compute(
                experiment,
                batch,
                (variant, replication) -> came.forEach((piece, replications) -> {
                    long place = replication.seed() - piece.first();
                    if (piece.variant() == variant && place >= 0 && place < piece.count()) {
                        replications.add(replication);
                    }
                }),
                streams.cancelled());
        List<FinishedPiece> finished = new ArrayList<>();
        came.forEach((piece, replications) -> {
            if (replications.size() == piece.count()) {
                replications.sort(
                        (one, other) -> Long.compare(one.seed() - piece.first(), other.seed() - piece.first()));
                finished.add(new FinishedPiece(file.from().version(), file.hash(), piece, replications));
            }
        });
        return finished;
    }
}
