package io.plimsoll.ui.imports;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.imports.ImportException;
import io.plimsoll.ui.job.Job;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done with a file in the background. Its value is what came of it, {@code null} if it was stopped or something is wrong with the file: then
 * {@link #trouble} says what.
 */
final class ImportJob<T> extends Job<@Nullable T> {
    private final String file;
    private final Work<T> work;
    private volatile @Nullable String trouble;

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it, telling which share of it is done, until it is asked to stop: then what comes of it does not matter. */
        T of(DoubleConsumer progress, BooleanSupplier stop) throws IOException, ImportException;
    }

    /** {@code file}: what it is called in messages. */
    ImportJob(String file, Work<T> work) {
        super("Import");
        this.file = file;
        this.work = work;
    }

    @Override
    protected @Nullable T work(BooleanSupplier stop) {
        try {
            T made = work.of(this::done, stop);
            return stop.getAsBoolean() ? null : made;
        } catch (ImportException e) {
            trouble = e.words();
        } catch (IOException e) {
            trouble = file + ": it cannot be read: " + FileTrouble.of(e);
        } catch (OutOfMemoryError e) {
            trouble = file + ": there is not enough memory for so many tasks; take fewer of them, by \"Tasks at most\"";
        }
        return null;
    }

    /** What is wrong with the file, or {@code null}. Thread-safe. */
    @Nullable String trouble() {
        return isStopped() ? null : trouble;
    }
}
