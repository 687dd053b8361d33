package io.plimsoll.lab.work;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Work whose result follows from what it was made of, and from nothing else: it may be done anywhere, at any time, twice. */
@FunctionalInterface
public interface Computation<T> {
    /**
     * Does it.
     *
     * @param cancelled asked now and then; once it says yes, the result is not wanted any more
     * @return the result, or {@code null} if it was cancelled
     */
    @Nullable T compute(BooleanSupplier cancelled);
}
