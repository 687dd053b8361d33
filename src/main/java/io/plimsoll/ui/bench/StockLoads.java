package io.plimsoll.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** JavaFX's own controls under the loads, used as its documentation shows, without animation. FX thread only. */
public final class StockLoads {
    private StockLoads() {}

    /** A bar for each of so many agents. */
    public static Load bars(int agents) {
        // All at once: told of one after the other, the axis looks through all of them for each.
        CategoryAxis across = new CategoryAxis(FXCollections.observableArrayList(
                IntStream.rangeClosed(1, agents).mapToObj(i -> "agent-" + i).toList()));
        BarChart<String, Number> chart = new BarChart<>(across, new NumberAxis(0, 8, 1));
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        List<XYChart.Data<String, Number>> bars = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            bars.add(new XYChart.Data<>("agent-" + (i + 1), Changing.workload(i, 0)));
        }
        series.getData().setAll(bars);
        chart.getData().add(series);
        return load(chart, frame -> {
            for (int i = 0; i < agents; i++) {
                bars.get(i).setYValue(Changing.workload(i, frame));
            }
        });
    }

    /** A line through so many points, of which the axis shows another part in each frame. */
    public static Load line(int points, double share) {
        NumberAxis across = new NumberAxis(0, points, points / 10.0);
        LineChart<Number, Number> chart = new LineChart<>(across, new NumberAxis(0, 100, 20));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        List<XYChart.Data<Number, Number>> data = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            data.add(new XYChart.Data<>(i, Changing.value(i)));
        }
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.getData().setAll(data);
        chart.getData().add(series);
        double length = share * points;
        return load(chart, frame -> {
            double begin = Changing.begin(frame, length, points);
            across.setLowerBound(begin);
            across.setUpperBound(begin + length);
        });
    }

    private static final class Row {
        private final StringProperty id = new SimpleStringProperty();
        private final StringProperty state = new SimpleStringProperty("in progress");
        private final StringProperty agent = new SimpleStringProperty();
        private final DoubleProperty waited = new SimpleDoubleProperty();

        Row(int i) {
            id.set("T" + i);
            agent.set("agent-" + Changing.pick(i, 1_000));
            waited.set(Changing.pick(i, 10_000) / 10.0);
        }
    }

    /** A table of so many tasks, bound to properties, sorted by one of them and filtered; so many change every second. */
    public static Load table(int tasks, double changesPerSecond) {
        ObservableList<Row> rows =
                FXCollections.observableArrayList(row -> new Observable[] {row.state, row.agent, row.waited});
        List<Row> all = new ArrayList<>(tasks);
        for (int i = 0; i < tasks; i++) {
            all.add(new Row(i));
        }
        rows.setAll(all);
        FilteredList<Row> filtered =
                new FilteredList<>(rows, row -> row.id.get().contains("7"));
        SortedList<Row> sorted = new SortedList<>(filtered);
        TableView<Row> table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.getColumns().add(words("Task", row -> row.id));
        table.getColumns().add(words("State", row -> row.state));
        table.getColumns().add(words("Agent", row -> row.agent));
        TableColumn<Row, Number> waited = new TableColumn<>("Waited");
        waited.setCellValueFactory(features -> features.getValue().waited);
        table.getColumns().add(waited);
        table.getSortOrder().add(waited);
        Pace pace = new Pace(changesPerSecond);
        return load(
                table,
                frame -> pace.due(change -> {
                    Row row = all.get(Changing.pick(change, tasks));
                    row.waited.set(row.waited.get() + 1);
                    row.agent.set("agent-" + Changing.pick(change, 1_000));
                }));
    }

    private static TableColumn<Row, String> words(String title, Function<Row, StringProperty> property) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> property.apply(features.getValue()));
        return column;
    }

    private static Load load(Parent node, IntConsumer change) {
        Scene scene = new Scene(node, Load.WIDTH, Load.HEIGHT);
        return new Load() {
            @Override
            public Scene scene() {
                return scene;
            }

            @Override
            public void change(int frame) {
                change.accept(frame);
            }
        };
    }
}
