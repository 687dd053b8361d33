package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.theme.CaptionedCell;
import io.plimsoll.ui.theme.FilledTrack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.*;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;

/** A scene with every kind of control that the program uses. */
final class ControlGallery {
    private ControlGallery() {}

    static Parent scene() {
        BorderPane root = new BorderPane();
        root.setTop(new VBox(menus(), tools()));
        SplitPane across = new SplitPane(left(), middle());
        across.setDividerPositions(0.27);
        root.setCenter(across);
        StatusBar status = new StatusBar();
        status.setText("wait mean 3.1 · p95 14.2 (target 15 ✓)");
        status.getRightItems().add(new Label("seed 42 · 1,234 events"));
        status.getStyleClass().add("line-above");
        root.setBottom(status);
        return root;
    }

    private static MenuBar menus() {
        Menu file = new Menu("File");
        file.getItems().addAll(new MenuItem("Open…"), new SeparatorMenuItem(), new CheckMenuItem("Automatic"));
        MenuBar bar = new MenuBar(file, new Menu("Edit"), new Menu("Run"), new Menu("View"), new Menu("Help"));
        Menu mark = new Menu("Plimsoll");
        mark.setGraphic(icon("mark"));
        bar.getMenus().addFirst(mark);
        return bar;
    }

    private static Parent tools() {
        ComboBox<String> strategy = new ComboBox<>();
        CaptionedCell.caption(strategy, "Strategy", s -> s);
        strategy.getItems().addAll("Least loaded", "Round robin", "Random");
        strategy.setValue("Least loaded");
        strategy.setPrefWidth(132);
        ComboBox<String> dispatch = new ComboBox<>();
        CaptionedCell.caption(dispatch, "Dispatch", s -> s);
        dispatch.getItems().addAll("Immediate", "When idle");
        dispatch.setValue("Immediate");
        dispatch.setPrefWidth(116);
        Button pause = new Button("Pause", icon("pause"));
        pause.getStyleClass().add("primary");
        Slider speed = new Slider(0, 100, 55);
        speed.setPrefWidth(170);
        FilledTrack.of(speed);
        Label words = new Label("Speed 60 min/s · reached 59.8");
        words.getStyleClass().addAll("small", "muted");
        VBox slow = new VBox(2, words, speed);
        slow.setAlignment(Pos.CENTER);
        CheckBox automatic = new CheckBox("Automatic");
        automatic.setSelected(true);
        ToolBar bar = new ToolBar(
                new Button("Open"),
                new MenuButton("Samples", null, new MenuItem("Release week")),
                new Separator(Orientation.VERTICAL),
                strategy,
                dispatch,
                new Separator(Orientation.VERTICAL),
                only("reset"),
                pause,
                only("step"),
                slow,
                new Separator(Orientation.VERTICAL),
                new Button("Assign next"),
                automatic);
        bar.getStyleClass().add("line-below");
        return bar;
    }

    private static Button only(String icon) {
        Button button = new Button(null, icon(icon));
        button.getStyleClass().add("icon-only");
        return button;
    }

    private static Region icon(String name) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", name);
        return icon;
    }

    private static Parent left() {
        VBox roles = new VBox(7);
        roles.setPadding(new Insets(10, 14, 10, 14));
        for (int role = 0; role < 8; role++) {
            Label name = new Label("role " + (role + 1), RoleDot.square(role));
            name.setGraphicTextGap(8);
            name.setPrefWidth(120);
            Button minus = new Button("−");
            Button plus = new Button("+");
            HBox stepper = new HBox(minus, new Label("" + role), plus);
            stepper.getStyleClass().add("stepper");
            roles.getChildren().add(new HBox(20, name, stepper));
        }
        roles.getStyleClass().add("line-below");
        TableView<AgentFigure> agents = new TableView<>();
        TableColumn<AgentFigure, AgentFigure> agent = new TableColumn<>("Agent");
        agent.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        agent.setCellFactory(column -> new TableCell<>() {
            @Override
            protected void updateItem(AgentFigure item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item.name());
                setGraphic(empty ? null : new RoleDot(item.role()));
            }
        });
        agent.setPrefWidth(120);
        TableColumn<AgentFigure, AgentStatus> status = new TableColumn<>("Status");
        status.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().status()));
        status.setCellFactory(column -> new TableCell<>() {
            {
                getStyleClass().add("muted");
            }

            @Override
            protected void updateItem(AgentStatus item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item.label());
                setGraphic(empty ? null : new StatusShape(item));
            }
        });
        TableColumn<AgentFigure, Integer> load = new TableColumn<>("Load");
        load.getStyleClass().add("number");
        load.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().workload()));
        agents.getColumns().addAll(List.of(agent, status, load));
        agents.getItems().addAll(Figures.board().agents());
        agents.getSelectionModel().select(2);
        VBox.setVgrow(agents, javafx.scene.layout.Priority.ALWAYS);
        return new VBox(roles, agents);
    }

    private static Parent middle() {
        TabPane tabs = new TabPane();
        for (String name : List.of("Board", "Duel", "Compare", "Plan")) {
            Tab tab = new Tab(name);
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        HBox chips = new HBox(6);
        for (String name : List.of("All 270", "Assigned 9", "In progress 8", "Done 239")) {
            ToggleButton chip = new ToggleButton(name);
            chip.getStyleClass().add("chip");
            chip.setSelected(name.startsWith("All"));
            chips.getChildren().add(chip);
        }
        TextField filter = new TextField();
        filter.setPromptText("Filter…");
        filter.getStyleClass().add("pill");
        chips.getChildren().add(filter);
        Label sentence = new Label("bug-112 went to backend-3");
        sentence.getStyleClass().add("sentence");
        Text bold = new Text("Least loaded: ");
        Text muted = new Text("the smallest workload among the backend agents that were not stopped.");
        muted.getStyleClass().add("muted");
        Label trouble = new Label("no agents for role \"ops\"");
        trouble.getStyleClass().add("trouble");
        Label figure = new Label("3.81 s");
        figure.getStyleClass().add("figure");
        Label keys = new Label("Ctrl ⇧ P");
        keys.getStyleClass().add("keys");
        Label tag = new Label("tie");
        tag.getStyleClass().add("tag");
        RadioButton radio = new RadioButton("Light");
        radio.setSelected(true);
        CheckBox third = new CheckBox("All roles");
        third.setIndeterminate(true);
        Button disabled = new Button("Assign all");
        disabled.setDisable(true);
        Button quiet = new Button("Commands");
        quiet.getStyleClass().add("quiet");
        TextArea area = new TextArea("one\ntwo\nthree\nfour\nfive\nsix");
        area.setPrefRowCount(3);
        TextField field = new TextField("backend-3");
        Spinner<Integer> spinner = new Spinner<>(1, 9, 3);
        spinner.setPrefWidth(110);
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().addAll("minutes", "hours");
        choice.setValue("minutes");
        HBox icons = new HBox(14);
        for (String name : List.of(
                "play", "pause", "step", "reset", "plus", "minus", "close", "chevron", "check", "search", "expand",
                "undo")) {
            icons.getChildren().add(icon(name));
        }
        icons.setAlignment(Pos.CENTER_LEFT);
        ListView<String> list = new ListView<>();
        list.getItems().addAll("12.0  bug-112 → backend-3", "12.4  T42 waits: no idle agents for role \"qa\"");
        list.getSelectionModel().select(0);
        list.setPrefHeight(80);
        ScrollPane scroll = new ScrollPane(new Region() {
            {
                setMinSize(800, 300);
            }
        });
        scroll.setPrefHeight(60);
        TaskProgressView<Task<Void>> progress = new TaskProgressView<>();
        Task<Void> task = new Task<>() {
            {
                updateTitle("Comparing strategies");
                updateMessage("40 of 80 replications, 3 s left");
                updateProgress(40, 80);
            }

            @Override
            protected Void call() {
                return null;
            }
        };
        progress.getTasks().add(task);
        progress.setPrefHeight(90);
        ProgressBar bar = new ProgressBar(0.6);
        VBox content = new VBox(
                9,
                chips,
                sentence,
                new TextFlow(bold, muted),
                trouble,
                new HBox(12, figure, keys, tag, new Hyperlink("open on the Board"), bar),
                new HBox(12, radio, third, disabled, quiet, field, spinner, choice),
                icons,
                area,
                list,
                scroll,
                progress);
        content.setPadding(new Insets(12, 14, 12, 14));
        return new VBox(tabs, content);
    }

    /** What floats, by name: each shows itself over a node and gives its window. */
    static Map<String, Function<Button, Window>> popups() {
        Map<String, Function<Button, Window>> popups = new LinkedHashMap<>();
        popups.put("menu", owner -> {
            ContextMenu menu = new ContextMenu(
                    new MenuItem("Stop backend-2"),
                    new SeparatorMenuItem(),
                    new CheckMenuItem("Automatic"),
                    new Menu("Assign to"));
            ((CheckMenuItem) menu.getItems().get(2)).setSelected(true);
            menu.show(owner, 20, 20);
            return menu;
        });
        popups.put("tooltip", owner -> {
            Tooltip tooltip = new Tooltip("backend-3 · working · workload 3, capacity 1");
            tooltip.show(owner, 30, 30);
            return tooltip;
        });
        popups.put("popover", owner -> {
            Label inside = new Label("backend-5 would be next");
            inside.setPadding(new Insets(12));
            PopOver over = new PopOver(inside);
            over.show(owner);
            return over;
        });
        popups.put("notification", owner -> {
            List<Window> before = List.copyOf(Window.getWindows());
            Notifications.create()
                    .owner(owner)
                    .title("Stopped backend-2")
                    .text("Undo with Ctrl+Z")
                    .show();
            return Window.getWindows().stream()
                    .filter(window -> !before.contains(window))
                    .findFirst()
                    .orElseThrow();
        });
        popups.put("dialog", owner -> {
            Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "The run has commands that were not saved.");
            alert.setHeaderText("Save the run?");
            alert.initOwner(owner.getScene().getWindow());
            alert.show();
            return alert.getDialogPane().getScene().getWindow();
        });
        return popups;
    }
}
