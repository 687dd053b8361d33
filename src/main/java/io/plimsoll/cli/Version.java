package io.plimsoll.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the program, the contract that it keeps, the Java that it runs on. */
final class Version implements IVersionProvider {
    private static final int CONTRACT = 1;

    @Override
    public String[] getVersion() {
        return new String[] {
            "plimsoll " + program(),
            "contract " + CONTRACT,
            "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    /** The version that the module was compiled with; run from loose classes there is none. */
    static String program() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
