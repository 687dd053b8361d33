package io.plimsoll.cli;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Reading;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that commands are given, and puts what is wrong with them into lines. */
final class Input {
    private Input() {}

    /**
     * Reads a file that is to be run: warnings are told, and if it does not load so are its problems.
     *
     * @throws Failure with the exit code for a file that does not load
     */
    static Scenario load(Path file, Streams streams) {
        Reading reading = read(file);
        for (Problem problem : reading.problems()) {
            streams.err().println(line(file, problem));
        }
        Scenario scenario = reading.scenario();
        if (scenario == null) {
            throw Failure.told(Failure.USAGE);
        }
        return scenario;
    }

    /**
     * Reads a file.
     *
     * @throws Failure if it cannot be opened
     */
    static Reading read(Path file) {
        try {
            return ScenarioReader.read(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
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
            default -> Files.isDirectory(file) ? "it is a folder, not a file" : "it cannot be read: " + e.getMessage();
        };
    }
}
