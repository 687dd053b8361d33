package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatLayoutTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 200, 999, 10_000, 20_000})
    void everyAgentHasACellThatThePointerFinds(int count) {
        HeatLayout layout = HeatLayout.of(Figures.many(count), 848, 216);
        assertThat(layout.perCell()).isEqualTo(1);
        BitSet found = new BitSet();
        for (HeatLayout.Block block : layout.blocks()) {
            for (int column = 0; column < block.columns(); column++) {
                for (int row = 0; row < layout.rows(); row++) {
                    double x = block.x() + (column + 0.5) * layout.cell();
                    assertThat(x).isLessThan(848);
                    int agent = layout.agentAt(x, layout.top() + (row + 0.5) * layout.cell());
                    if (agent >= 0) {
                        assertThat(found.get(agent)).as("agent %d twice", agent).isFalse();
                        found.set(agent);
                    }
                }
            }
        }
        assertThat(found.cardinality()).isEqualTo(count);
    }

    @Test
    void moreThanPixelsAllowShareCellsAndItIsSaid() {
        HeatLayout layout = HeatLayout.of(Figures.many(100_000), 848, 216);
        assertThat(layout.perCell()).isGreaterThan(1);
        assertThat(layout.note()).isEqualTo("showing all 100,000, 4 to a cell: the fullest shows");
    }

    @Test
    void itSaysThatNobodyIsLeftOut() {
        assertThat(HeatLayout.of(Figures.many(10_000), 848, 216).note()).isEqualTo("showing all 10,000");
    }

    @Test
    void aTinyChartStillEnds() {
        assertThat(HeatLayout.of(Figures.many(5_000), 20, 20).blocks()).hasSize(3);
    }
}
