package io.plimsoll.cli;

import io.plimsoll.balance.PlugIns;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the rest of the program.
 *
 * @param desktop the window, or {@code null} where there is no display
 * @param pictures draws the dashboard, or {@code null} where the program cannot
 * @param folder the current folder, for what is written without a name
 * @param starts starts the desktop to see how long that takes, or {@code null} where the program cannot
 * @param seeks measures the desktop's seeks, or {@code null} where the program cannot
 * @param screens draws as fast as it can, or {@code null} where the program cannot
 * @param places other processes to compute in, or {@code null} where the program knows none
 * @param plugIns where plug-ins are, or {@code null} where the program takes none
 */
public record Ports(
        @Nullable Desktop desktop,
        @Nullable Pictures pictures,
        Path folder,
        @Nullable Starts starts,
        @Nullable Seeks seeks,
        @Nullable Screens screens,
        @Nullable Places places,
        @Nullable PlugIns plugIns) {
    /** Without a way to measure the desktop. */
    public Ports(@Nullable Desktop desktop, @Nullable Pictures pictures, Path folder) {
        this(desktop, pictures, folder, null, null, null, null, null);
    }

    /** Without other places to compute, and without plug-ins. */
    public Ports(
            @Nullable Desktop desktop,
            @Nullable Pictures pictures,
            Path folder,
            @Nullable Starts starts,
            @Nullable Seeks seeks,
            @Nullable Screens screens) {
        this(desktop, pictures, folder, starts, seeks, screens, null, null);
    }
}
