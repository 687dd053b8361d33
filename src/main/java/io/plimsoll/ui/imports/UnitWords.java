package io.plimsoll.ui.imports;

import io.plimsoll.sim.model.TimeUnit;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Units of time by their words. */
final class UnitWords extends StringConverter<TimeUnit> {
    @Override
    public String toString(@Nullable TimeUnit unit) {
        return unit == null ? "" : unit.key();
    }

    @Override
    public TimeUnit fromString(String words) {
        return TimeUnit.SECONDS;
    }
}
