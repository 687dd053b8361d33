package io.plimsoll.ui.why;

import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Tables that are as high as what they show, up to a height at which they scroll. FX thread only. */
final class WhyTables {
    private static final double ROW = 27;
    private static final double HEAD = 29;
    private static final int MOST = 8;

    private WhyTables() {}

    static void candidates(
            TableView<CandidateRow> view,
            TableColumn<CandidateRow, CandidateRow> name,
            TableColumn<CandidateRow, CandidateRow> bar,
            TableColumn<CandidateRow, CandidateRow> score,
            TableColumn<CandidateRow, CandidateRow> given) {
        RowTable<CandidateRow> table = new RowTable<>(view);
        table.column(name, CandidateRow::name, null);
        table.signed(bar, row -> "", null, ShareBar::new, (sign, row) -> sign.show(row.share()));
        table.column(score, CandidateRow::score, null);
        table.column(given, CandidateRow::given, null);
    }

    static void passed(
            TableView<PassedOver> view,
            TableColumn<PassedOver, PassedOver> name,
            TableColumn<PassedOver, PassedOver> reason,
            TableColumn<PassedOver, PassedOver> load) {
        RowTable<PassedOver> table = new RowTable<>(view);
        table.column(name, PassedOver::agent, null);
        table.column(reason, passed -> passed.reason().key(), null);
        table.column(load, passed -> String.format(Locale.ROOT, "%,d of %,d", passed.held(), passed.capacity()), null);
    }

    /** Shows rows; without any the table takes no room. */
    static <R> void show(TableView<R> table, List<R> rows) {
        table.getItems().setAll(rows);
        double height = HEAD + ROW * Math.min(MOST, rows.size());
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        Nodes.show(table, !rows.isEmpty());
    }
}
