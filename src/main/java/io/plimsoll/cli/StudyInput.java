package io.plimsoll.cli;

import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.work.BrokenOffException;
import io.plimsoll.report.study.StudyFile;
import io.plimsoll.report.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Reads studies and their folders, and says what is wrong with them. */
final class StudyInput {
    private StudyInput() {}

    /**
     * Reads a study.
     *
     * @throws Failure if it does not load, or is of another version
     */
    static StudyFile read(Path file) {
        try {
            return ours(file, StudyFile.read(file));
        } catch (IOException e) {
            throw Input.unreadable(file, e);
        } catch (NotUnderstoodException e) {
            throw Failure.usage(file + ": " + e.getMessage());
        }
    }

    private static StudyFile ours(Path file, StudyFile study) {
        if (!study.from().version().equals(Version.program())) {
            throw Failure.usage(
                    file + ": the study is of Plimsoll " + study.from().version() + ", and this is " + Version.program()
                            + "; results may differ, so both must be the same version");
        }
        return study;
    }

    /**
     * The folder of a study, made if there is none.
     *
     * @throws Failure if it is another study's, or cannot be read or written
     */
    static StudyFolder folder(Path folder, StudyFile study) {
        try {
            return StudyFolder.of(folder, study);
        } catch (IOException e) {
            throw Failure.failed(folder + " cannot be used: " + e.getMessage());
        } catch (NotUnderstoodException e) {
            throw Failure.usage(folder + ": " + e.getMessage());
        }
    }

    /**
     * The folder of the study that is in it.
     *
     * @throws Failure if there is none, or of another version
     */
    static StudyFolder folder(Path folder) {
        try {
            StudyFolder open = StudyFolder.open(folder);
            ours(folder, open.file());
            return open;
        } catch (IOException e) {
            throw Input.unreadable(folder, e);
        } catch (NotUnderstoodException e) {
            throw Failure.usage(folder + ": " + e.getMessage());
        }
    }

    /**
     * The study with all pieces that there are; what is wrong with some is told, a line each.
     *
     * @throws Failure if some do not belong there (wrong usage), or say different things of the same run
     */
    static Study study(StudyFolder open, Path folder, Streams streams) {
        Study study = open.file().study();
        try {
            open.readInto(study);
        } catch (IOException e) {
            throw Input.unreadable(folder, e);
        } catch (BrokenOffException e) {
            throw Failure.of(e);
        }
        open.strangers().forEach(line -> streams.say(folder + "/" + line));
        open.contradictions().forEach(line -> streams.say(folder + ": " + line));
        if (!open.strangers().isEmpty()) {
            throw Failure.usage(folder + ": what does not belong to the study must be taken out first");
        }
        if (!open.contradictions().isEmpty()) {
            throw Failure.failed(
                    folder + ": which of them is right nobody can tell; remove both and compute them again");
        }
        return study;
    }
}
