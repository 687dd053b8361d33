package io.plimsoll.cli;

import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the files that commands are given, and puts what is wrong with them into lines. */
final class Input {
    private Input() {}

    /**
     * Reads a file that is to be run: warnings are told, and if it does not load so are its problems.
     *
     * @throws Failure with the exit code for a file that does not load
     */
    static Opened load(Path file, Streams streams) {
        Opened opened = read(file);
        for (Problem problem : opened.problems()) {
            streams.err().println(line(file, problem));
        }
        if (!opened.ok()) {
            throw Failure.told(Failure.USAGE);
        }
        return opened;
    }

    /**
     * Reads a file.
     *
     * @throws Failure if it cannot be opened
     */
    static Opened read(Path file) {
        try {
            return ScenarioFiles.open(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What the operator of a recorded run did. */
    static Script script(@Nullable RunFile recorded) {
        return recorded == null ? Script.NONE : new Script(recorded.commands(), recorded.openingCommands());
    }

    /** A file that cannot be opened or read. */
    static Failure unreadable(Path file, IOException e) {
        return Failure.usage(file + ": " + reason(file, e));
    }

    /** {@code FILE:LINE:COLUMN: error: MESSAGE [POINTER]}. */
    static String line(Path file, Problem problem) {
        return file + ":" + problem.line() + ":" + problem.column() + ": " + (problem.isError() ? "error" : "warning")
                + ": " + problem.text() + " [" + problem.pointer() + "]";
    }

    private static String reason(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException none -> "there is no such file";
            case AccessDeniedException denied -> "reading it is not permitted";
            default ->
                Files.isDirectory(file) ? "it is a folder, not a file" : "it cannot be read: " + FileTrouble.of(e);
        };
    }
}
