package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BarLayoutTest {
    private static final double WIDTH = 848;
    private static final double HEIGHT = 216;

    private static BarLayout layout(Workloads workloads) {
        return BarLayout.of(workloads, BarLayout.axis(workloads, HEIGHT), WIDTH, HEIGHT);
    }

    @Test
    void aBarIsAsHighAsItsWorkload() {
        BarLayout layout = layout(Figures.board());
        assertThat(layout.axis()).isEqualTo(new Axis(4, 1));
        assertThat(layout.y(0)).isEqualTo(layout.bottom());
        assertThat(layout.y(4)).isEqualTo(layout.top());
        assertThat(layout.y(1)).isEqualTo(layout.bottom() - (layout.bottom() - layout.top()) / 4);
    }

    @Test
    void agentsStandByRoleInOrderWithAGapBetweenRoles() {
        BarLayout layout = layout(Figures.board());
        assertThat(layout.heads()).extracting(BarLayout.Head::name).containsExactly("backend", "frontend", "qa");
        assertThat(layout.slots())
                .extracting(BarLayout.Slot::label)
                .containsExactly("1", "2", "3", "4", "5", "fe-lead", "1", "2", "3", "1", "2");
        double pitch = layout.slots().get(1).x() - layout.slots().get(0).x();
        assertThat(layout.slots().get(5).x() - layout.slots().get(4).x()).isGreaterThan(1.3 * pitch);
        assertThat(layout.slots().getLast().x() + pitch).isLessThan(layout.right());
    }

    @Test
    void oneCapacityGivesOneLineAcross() {
        BarLayout layout = layout(Figures.board());
        assertThat(layout.lines()).containsExactly(new BarLayout.LoadLine(1, layout.left(), layout.right()));
    }

    @Test
    void differentCapacitiesGiveALineOverEachRunOfAgents() {
        Workloads mixed = Workloads.of(
                Figures.ROLES,
                IntStream.range(0, 6)
                        .mapToObj(i -> Figures.agent(i, "backend-" + (i + 1), 0, 1, i < 2 ? 1 : i < 5 ? 3 : 1))
                        .toList(),
                Double.NaN);
        BarLayout layout = layout(mixed);
        assertThat(layout.lines()).extracting(BarLayout.LoadLine::capacity).containsExactly(1, 3, 1);
        assertThat(layout.lines().get(1).from()).isEqualTo(layout.slots().get(2).x());
        assertThat(layout.lines().get(1).to()).isCloseTo(layout.slots().get(5).x(), Offset.offset(1e-9));
    }

    @Test
    void aCapacityFarAboveEveryWorkloadDoesNotFlattenTheBars() {
        BarLayout layout = layout(Figures.ofOneRole(1_000_000, 3, 2));
        assertThat(layout.axis().top()).isLessThanOrEqualTo(50);
        assertThat(layout.lines()).isEmpty();
    }

    @Test
    void everyPointOfASlotFindsItsAgent() {
        BarLayout layout = layout(Figures.board());
        for (int i = 0; i < layout.slots().size(); i++) {
            BarLayout.Slot slot = layout.slots().get(i);
            assertThat(layout.slotAt(slot.x() + 0.1, 50)).isEqualTo(i);
            assertThat(layout.slotAt(slot.x() + slot.width() - 0.1, 50)).isEqualTo(i);
        }
        assertThat(layout.slotAt(5, 50)).isEqualTo(-1);
        assertThat(layout.slotAt(layout.right(), 50)).isEqualTo(-1);
        assertThat(layout.slotAt(layout.slots().getFirst().x() + 1, HEIGHT + 9)).isEqualTo(-1);
    }

    @Test
    void aNameThatOnlyLooksGeneratedIsKeptWhole() {
        Workloads.Group group = Figures.board().groups().getFirst();
        assertThat(group.shortName(Figures.agent(0, "backend-7", 0, 0, 1))).isEqualTo("7");
        assertThat(group.shortName(Figures.agent(0, "backend-x7", 0, 0, 1))).isEqualTo("backend-x7");
        assertThat(group.shortName(Figures.agent(0, "backend-", 0, 0, 1))).isEqualTo("backend-");
    }

    @Test
    void theSentenceCountsWhatIsSeen() {
        assertThat(Figures.board().summary())
                .isEqualTo("Workload now: 11 agents, 2 idle, 1 stopped, 4 above capacity, mean 1.3."
                        + " Largest: frontend-1 with 4.");
        assertThat(Figures.board().caption()).isEqualTo("tasks per agent · load line = capacity · mean 1.3");
        assertThat(Workloads.EMPTY.summary()).isEqualTo("Workload now: no agents.");
        assertThat(Workloads.EMPTY.caption()).isEqualTo("tasks per agent · load line = capacity");
    }
}
