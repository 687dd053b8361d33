package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.report.WatchText;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.watch.EventReader;
import io.plimsoll.scenario.watch.EventSource;
import io.plimsoll.scenario.watch.FleetEvent;
import io.plimsoll.scenario.watch.FollowedFile;
import io.plimsoll.scenario.watch.PipedEvents;
import io.plimsoll.scenario.watch.Suggestion;
import io.plimsoll.scenario.watch.Told;
import io.plimsoll.scenario.watch.Waits;
import io.plimsoll.scenario.watch.WatchCounts;
import io.plimsoll.scenario.watch.WatchedFleet;
import io.plimsoll.scenario.watch.WatchedRun;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of events that a run follows as it grows, or a pipe: read on the engine's thread, and shown on the screen's. What is kept is bounded. Thread-safe but
 * for what is said to be of the engine.
 */
public final class FleetWatch implements AutoCloseable {
    /** How many tasks are kept on the desktop, where all of them can be gone back to. */
    public static final int TASKS = 20_000;

    private static final int CHUNK = 1 << 13;
    private static final long LOOK_EVERY = 50_000_000;
    private static final long SUGGEST_EVERY = 200_000_000;
    /** So long after the last change how it stands is shown once more: what is measured is measured less often than it is drawn. */
    private static final long SHOWN_AGAIN = 300_000_000;

    private static final int SUGGESTED = 1_000;
    /** How far into a file its first event is looked for. */
    private static final int PROBED = 1 << 20;

    private final Scenario scenario;
    private final EventSource source;
    private final EventReader reader;
    private final byte[] chunk = new byte[CHUNK];
    private final Map<String, Suggested> suggested = new ConcurrentHashMap<>();
    private volatile Figures figures = Figures.NONE;
    private @Nullable WatchedFleet fleet;
    private Supplier<WatchedRun> runs = () -> {
        throw new IllegalStateException("nobody follows");
    };
    private @Nullable String last;
    private @Nullable String trouble;
    private boolean ended;
    private boolean changed;
    private boolean untold;
    private long nextLook;
    private long nextSuggestions;
    private long lastRead;
    private boolean settled = true;

    /**
     * Whom the strategy suggests for a task, or would have chosen when it was assigned.
     *
     * @param agreed whether it went there; {@code null} while it waits
     */
    public record Suggested(Suggestion suggestion, @Nullable Boolean agreed) {}

    /**
     * What was read so far. Immutable.
     *
     * @param kept how many tasks are kept
     * @param last the last thing that was odd, or {@code null}
     * @param trouble why the file cannot be read any more, or {@code null}
     * @param ended whether nothing will come any more
     */
    public record Figures(
            WatchCounts counts,
            int kept,
            @Nullable String last,
            @Nullable String trouble,
            boolean ended) {
        private static final Figures NONE =
                new Figures(new WatchCounts(0, 0, 0, 0, 0, 0, Map.of()), 0, null, null, false);
    }

    private FleetWatch(Scenario scenario, EventSource source) {
        this.scenario = scenario;
        this.source = source;
        reader = new EventReader(scenario.timeUnit(), line -> fleet().take(line));
    }

    /**
     * A file that is to be followed from its beginning.
     *
     * @throws IOException if it cannot be opened
     */
    public static FleetWatch of(Path file) throws IOException {
        LocalDateTime start = firstTime(file);
        Path name = file.getFileName();
        String title = name == null ? file.toString() : name.toString();
        StrategySpec strategy = Scenario.DEFAULT_STRATEGY;
        return new FleetWatch(
                WatchedFleet.scenario(title, TimeUnit.SECONDS, start, strategy), FollowedFile.asItGrows(file));
    }

    /** A stream that is to be followed to its end; its timestamps count from the first. */
    public static FleetWatch ofInput(InputStream in) {
        return new FleetWatch(
                WatchedFleet.scenario("standard input", TimeUnit.SECONDS, null, Scenario.DEFAULT_STRATEGY),
                new PipedEvents(in));
    }

    /** The calendar time of the first event, where times are timestamps. */
    private static @Nullable LocalDateTime firstTime(Path file) throws IOException {
        List<FleetEvent> first = new ArrayList<>();
        EventReader probe = new EventReader(TimeUnit.SECONDS, line -> {
            if (first.isEmpty() && line instanceof FleetEvent event) {
                first.add(event);
            }
        });
        byte[] bytes = new byte[CHUNK];
        try (EventSource in = FollowedFile.toItsEnd(file)) {
            int read = 0;
            for (int n = in.read(bytes); n > 0 && first.isEmpty() && read < PROBED; n = in.read(bytes)) {
                probe.take(bytes, n);
                read += n;
            }
        }
        return probe.startsAt();
    }

    /** The scenario of its run. */
    public Scenario scenario() {
        return scenario;
    }

    /** What was read so far. */
    public Figures figures() {
        return figures;
    }

    /** Whom the strategy suggests for a task, or suggested; {@code null} if that is not kept. */
    public @Nullable Suggested suggested(String task) {
        return suggested.get(task);
    }

    // ---- of the engine

    /** Which runs it becomes: the first, and another one whenever there is no more room. */
    void follow(Supplier<WatchedRun> next) {
        runs = next;
    }

    private WatchedFleet fleet() {
        WatchedFleet known = fleet;
        if (known == null) {
            known = new WatchedFleet(TASKS, runs, this::told);
            fleet = known;
        }
        return known;
    }

    /** Whether nothing will come any more. */
    boolean over() {
        return ended || trouble != null;
    }

    /** Whether anything was read, or happened to the file, since this was last asked. */
    boolean changed() {
        boolean news = changed;
        changed = false;
        return news;
    }

    /** Reads what has come, for at most so long; whether there is more. */
    boolean read(TimeSource clock, long nanos) {
        long start = clock.nanos();
        if (over() || start - nextLook < 0) {
            return false;
        }
        boolean more = true;
        try {
            while (more && clock.nanos() - start < nanos) {
                more = read();
            }
        } catch (IOException e) {
            trouble = FileTrouble.of(e);
            changed = true;
            more = false;
        }
        if (!more) {
            nextLook = clock.nanos() + LOOK_EVERY;
        }
        tell(clock.nanos(), more);
        settle(clock.nanos());
        return more;
    }

    private void settle(long now) {
        if (changed) {
            lastRead = now;
            settled = false;
        } else if (!settled && now - lastRead >= SHOWN_AGAIN) {
            settled = true;
            changed = true;
        }
    }

    private boolean read() throws IOException {
        int count = source.read(chunk);
        for (String notice : source.notices()) {
            last = notice;
            changed = true;
        }
        if (count > 0) {
            reader.take(chunk, count);
            changed = true;
        } else if (count == EventSource.END) {
            reader.finish();
            ended = true;
            changed = true;
        } else if (count == EventSource.ANEW) {
            reader.restart();
            return true;
        }
        return count > 0;
    }

    private void told(Told told) {
        switch (told) {
            case Told.Arrived task -> suggested.put(task.task(), new Suggested(task.suggestion(), null));
            case Told.Assigned task -> suggested.put(task.task(), new Suggested(task.suggestion(), task.agrees()));
            case Told.Odd odd -> last = "line " + odd.line() + ": " + odd.why().words() + ": " + odd.words();
            case Told.Anew anew -> {
                suggested.clear();
                last = WatchText.anew(anew);
            }
            case Told.Agent agent -> {}
            case Told.Completed task -> {}
        }
    }

    private void tell(long now, boolean more) {
        WatchedFleet known = fleet;
        if (known == null) {
            figures = new Figures(figures.counts(), 0, last, trouble, ended);
            return;
        }
        untold |= changed;
        if (!untold || more && now - nextSuggestions < 0) {
            return;
        }
        untold = false;
        nextSuggestions = now + SUGGEST_EVERY;
        for (Waits waits : known.waiting(SUGGESTED)) {
            suggested.put(waits.task(), new Suggested(waits.suggestion(), null));
        }
        figures = new Figures(known.counts(), known.tasksKept(), last, trouble, ended);
        changed = true;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            System.getLogger(FleetWatch.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing " + scenario.name(), e);
        }
    }
}
