package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.Splice;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A role: an object, or only the number of its agents. FX thread only. */
final class RolePlace extends Place {
    private static final String AGENTS = "agents";

    RolePlace(EditedText edited, Supplier<String> pointer, List<String> order, Supplier<String> name) {
        super(edited, pointer, order, name);
    }

    private @Nullable Part number() {
        Part value = text().find(pointer());
        return value == null || value.kind() == Part.Kind.OBJECT ? null : value;
    }

    @Override
    String pointer(String key) {
        return key.equals(AGENTS) && number() != null ? pointer() : super.pointer(key);
    }

    @Override
    @Nullable Part get(String key) {
        Part number = number();
        return number == null ? super.get(key) : key.equals(AGENTS) ? number : null;
    }

    @Override
    void set(String key, @Nullable String json) {
        if (json == null && number() != null) {
            if (key.equals(AGENTS)) {
                edit("change " + key + words(), pointer(), edited().source().replace(pointer(), "{}"));
            }
        } else {
            super.set(key, json);
        }
    }

    @Override
    Splice splice(String key, String json) {
        Part number = number();
        if (number == null) {
            return super.splice(key, json);
        }
        return edited().source()
                .replace(
                        pointer(),
                        key.equals(AGENTS)
                                ? json
                                : "{ \"agents\": " + text().written(number) + ", \"" + key + "\": " + json + " }");
    }
}
