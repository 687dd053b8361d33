package io.plimsoll.ui.work;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** What this program is. */
public final class Program {
    private Program() {}

    /** The version that the module was compiled with; run from loose classes there is none. */
    public static String version() {
        return Optional.ofNullable(Program.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
