package io.plimsoll.report.study;

import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.scenario.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that a study is computed into by whoever comes: the study, and a file for each finished piece. Files are written aside and moved, so
 * that several may write at once and any may be killed. A piece is known by what is in it; its name is only for people. Confined to one thread.
 */
public final class StudyFolder {
    private static final String STUDY = "study.json";

    private static final int LARGEST_PIECE = 64 << 20;

    private final Path folder;
    private final StudyFile file;
    private final List<Held> held = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private int repeats;

    private record Held(String name, Piece piece) {}

    private StudyFolder(Path folder, StudyFile file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * The folder of a study; if there is none yet, it is made.
     *
     * @throws IOException if it cannot be read or written
     * @throws NotUnderstoodException if it is the folder of another study
     */
    public static StudyFolder of(Path folder, StudyFile study) throws IOException, NotUnderstoodException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(STUDY))) {
            AtomicFile.write(folder.resolve(STUDY), study.text().getBytes(StandardCharsets.UTF_8));
        }
        StudyFolder found = open(folder);
        if (!found.file.hash().equals(study.hash())) {
            throw new NotUnderstoodException("this is the folder of another study, of \""
                    + found.file.from().scenario() + "\", whose hash is " + found.file.hash() + ", not "
                    + study.hash());
        }
        return found;
    }

    /**
     * The folder of the study that is in it.
     *
     * @throws IOException if it cannot be read
     * @throws NotUnderstoodException if no study is in it that can be read
     */
    public static StudyFolder open(Path folder) throws IOException, NotUnderstoodException {
        Path study = folder.resolve(STUDY);
        if (!Files.isRegularFile(study)) {
            throw new NotUnderstoodException("there is no " + STUDY + " in it; plimsoll shard puts it there");
        }
        return new StudyFolder(folder, StudyFile.read(study));
    }

    /** What is computed here. */
    public StudyFile file() {
        return file;
    }

    /** The study's own file. */
    public Path studyPath() {
        return folder.resolve(STUDY);
    }

    /**
     * Reads every piece into a study; what cannot be used is told by {@link #strangers} and {@link #contradictions}. Files whose names begin
     * with a point are left alone: half-written ones are called so.
     *
     * @throws IOException if the folder cannot be read
     * @throws io.plimsoll.lab.work.BrokenOffException if a run would never have ended
     */
    public void readInto(Study study) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path path : files) {
            String name = path.getFileName().toString();
            if (!name.startsWith(".") && !name.equals(STUDY)) {
                try {
                    take(name, read(path), study);
                } catch (NotUnderstoodException e) {
                    strangers.add(name + ": " + e.getMessage());
                }
            }
        }
    }

    private FinishedPiece read(Path path) throws IOException, NotUnderstoodException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotUnderstoodException("it is no file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST_PIECE + 1);
        }
        if (bytes.length > LARGEST_PIECE) {
            throw new NotUnderstoodException("it is larger than " + LARGEST_PIECE + " bytes");
        }
        FinishedPiece piece = PieceJson.readFinished(Tree.read(new String(bytes, StandardCharsets.UTF_8)));
        if (!piece.study().equals(file.hash())) {
            throw new NotUnderstoodException("it is a piece of another study, " + piece.study());
        }
        if (!piece.program().equals(file.from().version())) {
            throw new NotUnderstoodException("it was computed by Plimsoll " + piece.program() + ", and the study is of "
                    + file.from().version());
        }
        int variants = file.experiment().variants().size();
        if (piece.piece().variant() >= variants) {
            throw new NotUnderstoodException(
                    "it is of variant " + piece.piece().variant() + ", and the study has " + variants);
        }
        return piece;
    }

    private void take(String name, FinishedPiece finished, Study study) {
        int variant = finished.piece().variant();
        boolean fresh = false;
        for (Replication replication : finished.replications()) {
            Replication known = study.replication(variant, replication.seed());
            if (known != null && !known.equals(replication)) {
                contradictions.add(name + " and " + holder(variant, replication.seed())
                        + " have different results for variant " + variant + " on seed " + replication.seed());
                return;
            }
            fresh |= known == null;
            study.add(variant, replication);
        }
        repeats += fresh ? 0 : 1;
        held.add(new Held(name, finished.piece()));
    }

    private String holder(int variant, long seed) {
        return held.stream()
                .filter(one -> one.piece().variant() == variant
                        && seed - one.piece().first() >= 0
                        && seed - one.piece().first() < one.piece().count())
                .map(Held::name)
                .findFirst()
                .orElse("another");
    }

    /** What is in the folder and does not belong there, each by name with the reason. */
    public List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** Pieces that say something else than another about the same run. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** How many pieces said nothing that was not known. */
    public int repeats() {
        return repeats;
    }

    /**
     * Puts a finished piece into the folder.
     *
     * @throws IOException if it cannot be written
     */
    public void write(FinishedPiece finished) throws IOException {
        Piece piece = finished.piece();
        Path path = folder.resolve("piece-" + piece.variant() + "-" + piece.first() + "-" + piece.count() + ".json");
        AtomicFile.write(path, (Tree.write(PieceJson.write(finished)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
