package io.plimsoll.ui.open;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that were open lately, the latest first. What is remembered may be damaged: what is no path is left out. FX thread only. */
public final class RecentFiles {
    private static final String KEY = "recentFiles";
    private static final int KEPT = 8;

    private final Settings settings;

    /** The files that these settings remember. */
    public RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** The files, the latest first; they may no longer exist. */
    public List<Path> list() {
        List<Path> files = new ArrayList<>();
        String remembered = settings.get(KEY);
        if (remembered != null) {
            for (String line : remembered.split("\n", -1)) {
                Path file = path(line);
                if (file != null && files.size() < KEPT && !files.contains(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** A file was opened. */
    public void add(Path file) {
        List<Path> files = list();
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        save(files.subList(0, Math.min(KEPT, files.size())));
    }

    /** Forgets them all. */
    public void clear() {
        save(List.of());
    }

    private void save(List<Path> files) {
        settings.put(KEY, String.join("\n", files.stream().map(Path::toString).toList()));
    }

    private static @Nullable Path path(String line) {
        try {
            Path path = Path.of(line.strip());
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
