package io.plimsoll.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a bench consists of, by a clock of which every look takes longer than the last. */
class BenchTest {
    private static final Thoroughness SHORT = new Thoroughness(2, 1, 1, 100, 200);

    private final AtomicLong looks = new AtomicLong();
    private final Bench bench = new Bench(SHORT, () -> looks.getAndIncrement() * looks.get());

    @Test
    void allIsMeasuredAndProgressGoesToTheEnd() {
        List<Double> shares = new ArrayList<>();
        BenchResults results = bench.run(EnumSet.allOf(Bench.Part.class), shares::add);
        assertThat(results.index()).extracting(IndexResult::agents).containsExactlyElementsOf(IndexBench.SIZES);
        assertThat(results.index())
                .allMatch(row -> row.indexNanos() > 0 && row.sketchNanos() > 0 && row.scatteredNanos() > 0);
        assertThat(results.engine()).hasSize(EngineWorkload.values().length);
        assertThat(results.engine()).extracting(EngineResult::workload).startsWith("W1", "W2");
        assertThat(shares).isSorted().endsWith(1.0).allMatch(share -> share > 0 && share <= 1);
        assertThat(shares).filteredOn(share -> share <= 0.5).hasSize(IndexBench.SIZES.size() + SHORT.rounds());
    }

    @Test
    void aPartAloneLeavesTheOtherOut() {
        assertThat(bench.run(Set.of(Bench.Part.INDEX), share -> {}).engine()).isEmpty();
        BenchResults engine = bench.run(Set.of(Bench.Part.ENGINE), share -> {});
        assertThat(engine.index()).isEmpty();
        assertThat(engine.growth()).isEmpty();
    }

    @Test
    void whoeverWatchesCanEndIt() {
        assertThatThrownBy(() -> bench.run(Set.of(Bench.Part.INDEX), share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void ratiosSayHowManyTimesAsFast() {
        assertThat(new IndexResult(10, 50, 600, 70).ratio()).isEqualTo(12);
        assertThat(new EngineResult("W1", "one", 6e6, 2e6).ratio()).isEqualTo(3);
        BenchResults results = new BenchResults(
                new Machine("p", 1, "j"),
                List.of(new IndexResult(10, 50, 600, 70), new IndexResult(100, 75, 7_000, 90)),
                List.of());
        assertThat(results.growth()).hasValue(1.5);
    }
}
