package io.plimsoll.ui.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Orphan;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.travel.Memo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is killed while it goes and is worked on, as {@code kill -9} does: every command that was heard of is there when it is taken up. */
class KilledRunTest {
    @TempDir
    Path temp;

    static LongStream some() {
        return LongStream.range(0, 3);
    }

    static LongStream many() {
        return LongStream.range(3, 203);
    }

    @ParameterizedTest
    @MethodSource("some")
    void noCommandIsLost(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("many")
    void noCommandIsEverLost(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    private void kill(long seed) throws IOException, InterruptedException {
        List<String> heard =
                ChildJava.killedAfter(1 + new Random(seed).nextInt(400), ChildJava.of(BusyRun.class, temp.toString()));
        assertThat(heard).isEqualTo(numbered("", heard.size()));

        List<Orphan> orphans = new JournalFolder(temp).orphans();
        assertThat(orphans).hasSize(1);
        try (Orphan orphan = orphans.getFirst()) {
            assertThat(orphan.trouble()).isNull();
            Memo memo = requireNonNull(orphan.memo());
            List<String> added = memo.branches().getFirst().commands().stream()
                    .map(timed -> ((Command.AddTask) timed.command()).task().id())
                    .toList();
            assertThat(added).hasSizeBetween(heard.size(), heard.size() + 1).isEqualTo(numbered("T", added.size()));

            RunSession taken =
                    new RunSession(new Beginning(BusyRun.SCENARIO, memo, null), Keeper.NONE, () -> 0, Speed.FASTEST);
            while (taken.onTheWay()) {
                taken.advance();
            }
            assertThat(taken.memo()).isEqualTo(memo);
            assertThat(taken.snapshot().events()).isEqualTo(orphan.events());

            RunFile file = Replay.record(BusyRun.SCENARIO, memo.branches().getFirst(), "1", () -> false);
            Replay replay = Replay.of(file, EventListener.NONE, false, () -> false);
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.run().simulation().results())
                    .isEqualTo(taken.snapshot().results());
        }
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + i).toList();
    }
}
