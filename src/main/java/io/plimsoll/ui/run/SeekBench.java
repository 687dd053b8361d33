package io.plimsoll.ui.run;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.report.SeekTable;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How long a seek in a long run takes, beside a replay of the whole: from the wish, given to the {@linkplain RunLoop engine's thread} as the desktop
 * gives it, to the snapshot of that time with all that the board shows, asked for once a frame; to times drawn evenly. The replay keeps the same
 * record, without checkpoints. Nothing else should run meanwhile. On the calling thread, which waits for the engine's.
 */
public final class SeekBench {
    private static final int SLICE = 50_000;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final long FRAME = 1_000_000_000 / 60;
    private static final long NAP = 100_000;
    /** Without checkpoints: the way back is from the opening. */
    private static final Limits NONE = new Limits(Long.MAX_VALUE, 2, 1);

    private final SeekTable.Request request;
    private final TimeSource clock;
    private final DoubleConsumer progress;
    private final double share;
    /** What the screen holds, so that it counts as used. */
    private @Nullable Snapshot shown;

    private SeekBench(SeekTable.Request request, TimeSource clock, DoubleConsumer progress) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        share = 1.0 / (request.replays() + 2);
    }

    /**
     * Measures.
     *
     * @param progress is told the share that is done, from 0 to 1; what it throws ends the bench and goes to the caller
     * @throws IllegalArgumentException if the scenario's names and references do not fit together, or its run is broken off
     */
    public static SeekTable.Figures measure(SeekTable.Request request, DoubleConsumer progress) {
        return new SeekBench(request, TimeSource.SYSTEM, progress).measure();
    }

    private SeekTable.Figures measure() {
        double[] replays = new double[request.replays()];
        for (int i = 0; i < replays.length; i++) {
            replays[i] = replay(i * share);
        }
        Arrays.sort(replays);
        try (RunLoop run = new RunLoop(beginning(), Keeper.NONE, Speed.FASTEST, Runnable::run, TimeSource.SYSTEM)) {
            Snapshot last = play(run, replays.length * share);
            List<Double> took = seek(run, last.travel().reached(), (replays.length + 1) * share);
            return new SeekTable.Figures(
                    request.scenario().name(),
                    last.events(),
                    last.agents().size(),
                    replays[replays.length / 2],
                    took,
                    read(run, TimeTravel::checkpoints),
                    read(run, TimeTravel::checkpointBytes),
                    used());
        }
    }

    private Beginning beginning() {
        Course course = request.course();
        Memo.Line line = new Memo.Line(
                1, "Branch 1", null, 0, false, course.commands(), course.openingCommands(), Place.OPENING);
        return new Beginning(request.scenario(), new Memo(List.of(line), 1, Place.OPENING), null);
    }

    /** Milliseconds from the opening to the last event and what the screen asks for there. */
    private double replay(double done) {
        long start = clock.nanos();
        TimeTravel<Recorder> travel = new TimeTravel<>(request.scenario(), new Recorder(), NONE, request.course());
        boolean ended = false;
        while (!ended && left(travel.simulation().events()) > 0) {
            ended = travel.advance(
                    Double.POSITIVE_INFINITY,
                    Math.min(SLICE, left(travel.simulation().events())));
            progress.accept(done + share * part(travel.simulation().events()));
        }
        shown = new SnapshotMaker(1, travel, new Refusals(), new SecondLine(travel))
                .make(RunState.PAUSED, null, new Pacer(Speed.FASTEST), clock.nanos(), PauseRule.NEVER, null, 0);
        return milliseconds(start);
    }

    private long left(long events) {
        return request.events() - events;
    }

    private double part(long events) {
        return Math.min(1, (double) events / request.events());
    }

    /** Lets it run as the desktop does, to as many events as there are to be. */
    private Snapshot play(RunLoop run, double done) {
        run.play();
        await(run, seen -> {
            progress.accept(done + share * part(seen.events()));
            return left(seen.events()) <= 0 || seen.state() == RunState.FINISHED;
        });
        run.pause();
        return await(run, seen -> seen.state() != RunState.RUNNING);
    }

    private List<Double> seek(RunLoop run, double reached, double done) {
        RandomSource chance = new RandomSource(1);
        List<Double> took = new ArrayList<>();
        while (took.size() < request.seeks()) {
            double time = reached * chance.nextDouble();
            long start = clock.nanos();
            run.seek(time);
            await(run, seen -> seen.now() == time && seen.travel().trip() == null);
            took.add(milliseconds(start));
            progress.accept(Math.min(1, done + share * took.size() / request.seeks()));
        }
        return took;
    }

    /** Asks for a snapshot once a frame until there is such a one. */
    private Snapshot await(RunLoop run, Predicate<Snapshot> awaited) {
        run.want();
        long asked = clock.nanos();
        while (true) {
            Snapshot seen = run.take();
            if (seen != null) {
                shown = seen;
                if (seen.state() == RunState.FAILED) {
                    throw new IllegalArgumentException("the run was broken off: " + seen.failure());
                }
                if (awaited.test(seen)) {
                    return seen;
                }
            }
            if (clock.nanos() - asked >= FRAME) {
                run.want();
                asked = clock.nanos();
            }
            LockSupport.parkNanos(NAP);
        }
    }

    private static <T> T read(RunLoop run, Function<TimeTravel<?>, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run.look(question, answer::complete);
        return answer.join();
    }

    private double milliseconds(long start) {
        return (clock.nanos() - start) / NANOS_PER_MILLISECOND;
    }

    /** The memory in use once what is not needed is thrown away. */
    private static long used() {
        Runtime machine = Runtime.getRuntime();
        machine.gc();
        return machine.totalMemory() - machine.freeMemory();
    }
}
