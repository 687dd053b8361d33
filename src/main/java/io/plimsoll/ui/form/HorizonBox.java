package io.plimsoll.ui.form;

import io.plimsoll.lab.compare.Horizon;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses what figures are about. FX thread only. */
public final class HorizonBox extends ComboBox<HorizonBox.Kind> {
    /** What there is to choose. */
    public enum Kind {
        AS_IT_LOOKS("as the scenario looks", null),
        TERMINATING("the run from beginning to end", Horizon.TERMINATING),
        STEADY_STATE("the long run (steady state)", Horizon.STEADY_STATE);

        private final String words;
        private final @Nullable Horizon horizon;

        Kind(String words, @Nullable Horizon horizon) {
            this.words = words;
            this.horizon = horizon;
        }
    }

    /** As the scenario looks, until something else is chosen. */
    public HorizonBox() {
        getItems().setAll(Kind.values());
        setValue(Kind.AS_IT_LOOKS);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind kind) {
                return kind == null ? "" : kind.words;
            }

            @Override
            public Kind fromString(String words) {
                return Kind.AS_IT_LOOKS;
            }
        });
    }

    /** What is chosen; {@code null}: as the scenario looks. */
    public @Nullable Horizon horizon() {
        return getValue().horizon;
    }
}
