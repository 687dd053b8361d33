package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.TaskFigure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceSpansTest {
    private static final double NONE = Double.NaN;

    private final ServiceSpans spans = new ServiceSpans();

    @Test
    void aTaskInServiceGoesOnUntilItIsFinished() {
        spans.accept(Spans.all(10, Spans.agents(3, 1), Spans.task(7, 0, 0, 4, NONE), Spans.task(8, 0, -1, NONE, NONE)));
        assertThat(spans.between(0, 10)).containsExactly(new ServiceSpans.Span(7, "T7", 0, 0, 4, 10, true));
        spans.accept(Spans.changed(20, Spans.agents(3, 1)));
        assertThat(spans.find(7).end()).isEqualTo(20);
        spans.accept(Spans.changed(30, Spans.agents(3, 1), Spans.task(7, 0, 0, 4, 25)));
        assertThat(spans.find(7)).isEqualTo(new ServiceSpans.Span(7, "T7", 0, 0, 4, 25, false));
        assertThat(spans.count()).isEqualTo(1);
    }

    @Test
    void aFinishedTaskThatIsToldOfAgainIsOneSpan() {
        TaskFigure done = Spans.task(7, 0, 0, 4, 25);
        spans.accept(Spans.all(30, Spans.agents(3, 1), done));
        spans.accept(Spans.changed(31, Spans.agents(3, 1), done));
        assertThat(spans.count()).isEqualTo(1);
        spans.accept(Spans.all(32, Spans.agents(3, 1), done));
        assertThat(spans.count()).as("all are told again").isEqualTo(1);
    }

    @Test
    void aTaskGivenBackAndBegunAgainIsTwoSpans() {
        spans.accept(Spans.all(10, Spans.agents(3, 1), Spans.task(7, 0, 0, 4, NONE)));
        spans.accept(Spans.changed(12, Spans.agents(3, 1), Spans.task(7, 0, -1, NONE, NONE)));
        spans.accept(Spans.changed(20, Spans.agents(3, 1), Spans.task(7, 0, 1, 15, 18)));
        assertThat(spans.between(0, 20))
                .containsExactly(
                        new ServiceSpans.Span(7, "T7", 0, 0, 4, 12, false),
                        new ServiceSpans.Span(7, "T7", 1, 0, 15, 18, false));
    }

    @Test
    void whatIsServedAtOnceStandsInLanesAndWhatFollowsInTheSame() {
        spans.accept(Spans.all(
                50,
                Spans.agents(1, 2),
                Spans.task(3, 0, 0, 20, 30),
                Spans.task(1, 0, 0, 0, 20),
                Spans.task(2, 0, 0, 10, 40)));
        assertThat(spans.lanes(0)).hasSize(2);
        assertThat(spans.lanes(0).getFirst().to).isEqualTo(2);
        assertThat(spans.between(0, 50)).extracting(ServiceSpans.Span::task).containsExactly(1L, 2L, 3L);
        assertThat(spans.between(35, 50)).extracting(ServiceSpans.Span::task).containsExactly(2L);
    }

    @Test
    void theNewestAreKeptAndSinceWhenIsSaid() {
        int many = ServiceSpans.MOST + 20_000;
        TaskFigure[] tasks = IntStream.range(0, many)
                .mapToObj(i -> Spans.ofStream(i, 0, i % 10, i, i + 5))
                .toArray(TaskFigure[]::new);
        spans.accept(Spans.all(many + 5, Spans.agents(10, 1), tasks));
        assertThat(spans.count()).isBetween(ServiceSpans.MOST - 1, ServiceSpans.MOST + 10_000);
        assertThat(spans.find(many - 1)).isNotNull();
        assertThat(spans.find(0)).isNull();
        assertThat(spans.since()).isEqualTo(20_000 + 5);
        assertThat(spans.between(0, many + 5)).hasSize(spans.count());
    }
}
