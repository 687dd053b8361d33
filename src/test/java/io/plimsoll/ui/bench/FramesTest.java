package io.plimsoll.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FramesTest {
    /** Keeps which frames it was asked to change for, and whether it was closed. */
    private static final class Watched implements Load {
        private final Scene scene = new Scene(new Pane());
        private final List<Integer> changed = new ArrayList<>();
        private boolean closed;

        @Override
        public Scene scene() {
            return scene;
        }

        @Override
        public void change(int frame) {
            changed.add(frame);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void theRateIsOfAllAndTheP95IsWhatFewStayAbove() {
        long[] nanos = LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();
        Frames frames = Frames.of(nanos);
        assertThat(frames.count()).isEqualTo(100);
        assertThat(frames.perSecond()).isEqualTo(100 / 5.05);
        assertThat(frames.p95()).isEqualTo(95);
        assertThat(frames.longest()).isEqualTo(100);
        assertThat(Frames.of().perSecond()).isNaN();
    }

    @Test
    void theWarmUpDoesNotCountAndTheLoadIsClosed() {
        Watched load = OnFx.call(Watched::new);
        FrameMeter.Measured measured =
                new FrameMeter(3, 5, TimeUnit.MINUTES.toNanos(1)).measure(() -> load, () -> false);
        assertThat(measured.frames().count()).isEqualTo(5);
        assertThat(load.changed).isEqualTo(IntStream.range(0, 8).boxed().toList());
        assertThat(load.closed).isTrue();
        assertThat(OnFx.call(load.scene::getWindow)).isNull();
    }

    @Test
    void whatIsTooSlowIsMeasuredByWhatItGotTo() {
        Watched load = OnFx.call(Watched::new);
        FrameMeter.Measured measured = new FrameMeter(1_000, 5, 1).measure(() -> load, () -> false);
        assertThat(load.changed).containsExactly(0);
        assertThat(measured.frames().count()).isEqualTo(1);
        assertThat(measured.frames().perSecond()).isPositive();
        assertThat(measured.setUp()).isPositive();
    }

    @Test
    void itCanBeCancelled() {
        Watched load = OnFx.call(Watched::new);
        FrameMeter meter = new FrameMeter(0, 1_000_000, TimeUnit.MINUTES.toNanos(5));
        Assertions.assertThatThrownBy(() -> meter.measure(() -> load, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void changesComeAtTheirPace() throws InterruptedException {
        Pace pace = new Pace(1e6);
        List<Long> changes = new ArrayList<>();
        while (changes.size() < 10) {
            Thread.onSpinWait();
            pace.due(changes::add);
        }
        assertThat(changes).startsWith(0L, 1L, 2L).doesNotHaveDuplicates();
    }
}
