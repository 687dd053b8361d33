package io.plimsoll.app;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.scenario.AtomicFile;
import io.plimsoll.scenario.FileTrouble;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Strategies from a folder that the user switched on: its modules come into a layer of their own above the program's. No file that is opened
 * and no call names a folder or a class; the only place that does is one line in the user's own settings. One thread at a time.
 */
final class PluginFolder implements PlugIns {
    /** JavaFX makes the desktop without any word with who started it. */
    private static final AtomicReference<PlugIns> LOADED = new AtomicReference<>(PlugIns.NONE);

    private final Path setting;
    private final List<String> troubles = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Path next;

    PluginFolder(Path setting) {
        this.setting = setting;
    }

    /**
     * Where a system keeps what a user has set.
     *
     * @param os as in {@code os.name}
     * @param environment its variables
     * @param home the user's folder
     */
    static PluginFolder ofUser(String os, Map<String, String> environment, Path home) {
        Path settings;
        if (os.startsWith("Windows")) {
            settings = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Plimsoll");
        } else if (os.startsWith("Mac")) {
            settings = home.resolve("Library/Application Support/Plimsoll");
        } else {
            settings = absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                    .resolve("plimsoll");
        }
        return new PluginFolder(settings.resolve("plugins"));
    }

    private static Path absolute(@Nullable String variable, Path otherwise) {
        Path path = variable == null || variable.isEmpty() ? otherwise : Path.of(variable);
        return path.isAbsolute() ? path : otherwise;
    }

    /** What was loaded when the program started. */
    static PlugIns loaded() {
        return LOADED.get();
    }

    /** Loads what the folder has, if one is switched on; what goes wrong is kept for whoever asks. */
    void load() {
        Path from = read();
        folder = from;
        next = from;
        LOADED.set(this);
        if (from == null) {
            return;
        }
        if (!Files.isDirectory(from)) {
            troubles.add("the folder is not there");
            return;
        }
        try {
            Strategies.plugIn(layer(from));
        } catch (FindException | ResolutionException | java.lang.LayerInstantiationException | SecurityException e) {
            troubles.add("nothing was loaded: " + e.getMessage());
        }
    }

    private static ModuleLayer layer(Path folder) {
        ModuleFinder finder = ModuleFinder.of(folder);
        Set<String> names = finder.findAll().stream()
                .filter(module -> module.descriptor().provides().stream()
                        .anyMatch(provides -> provides.service().equals(StrategyProvider.class.getName())))
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());
        ModuleLayer program = ModuleLayer.boot();
        Configuration modules = program.configuration().resolve(finder, ModuleFinder.of(), names);
        return program.defineModulesWithOneLoader(modules, PluginFolder.class.getClassLoader());
    }

    private @Nullable Path read() {
        try {
            String line = Files.readString(setting).strip();
            return line.isEmpty() ? null : Path.of(line);
        } catch (NoSuchFileException e) {
            return null;
        } catch (MalformedInputException | InvalidPathException e) {
            troubles.add(setting + " names no folder; it is passed over");
        } catch (IOException e) {
            troubles.add(setting + " cannot be read: " + FileTrouble.of(e));
        }
        return null;
    }

    @Override
    public @Nullable Path folder() {
        return folder;
    }

    @Override
    public @Nullable Path next() {
        return next;
    }

    @Override
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void switchOn(Path from) throws IOException {
        Files.createDirectories(setting.getParent());
        AtomicFile.write(setting, (from + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        next = from;
    }

    @Override
    public void switchOff() throws IOException {
        Files.deleteIfExists(setting);
        next = null;
    }
}
