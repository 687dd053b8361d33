package io.plimsoll.ui.board;

import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** The roles, and how many agents each generates. FX thread only. */
public final class RolesController {
    private static final double ROW = 33;
    private static final double BELOW = 7;
    private static final int ROWS_SHOWN = 8;

    private final Workbench workbench;

    @FXML
    private TableView<RoleFigure> roleTable;

    @FXML
    private TableColumn<RoleFigure, RoleFigure> nameColumn;

    @FXML
    private TableColumn<RoleFigure, RoleFigure> countColumn;

    /** The roles of what is on this workbench. */
    public RolesController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        new RowTable<>(roleTable).column(nameColumn, RoleFigure::name, null);
        nameColumn.setCellFactory(column -> new RoleNameCell());
        countColumn.setCellValueFactory(nameColumn.getCellValueFactory());
        countColumn.setCellFactory(column -> new StepperCell(workbench::changeAgents, this::isWatched));
        countColumn.setSortable(false);
        roleTable.setPlaceholder(new Label("No roles yet"));
        roleTable.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workbench.onOpen(document -> roleTable.getItems().clear());
        workbench.onTables(this::show);
    }

    private boolean isWatched() {
        Document document = workbench.document();
        return document != null && document.watch() != null;
    }

    private void show(Snapshot snapshot) {
        List<RoleFigure> roles = snapshot.roles();
        if (roleTable.getItems().equals(roles)) {
            return;
        }
        int selected = roleTable.getSelectionModel().getSelectedIndex();
        if (roleTable.getItems().size() == roles.size()) {
            for (int i = 0; i < roles.size(); i++) {
                roleTable.getItems().set(i, roles.get(i));
            }
        } else {
            roleTable.getItems().setAll(roles);
            double height = ROW * Math.clamp(roles.size(), 1, ROWS_SHOWN) + BELOW;
            roleTable.setMinHeight(height);
            roleTable.setPrefHeight(height);
            roleTable.setMaxHeight(height);
        }
        if (selected >= 0 && selected < roles.size()) {
            roleTable.getSelectionModel().select(selected);
        }
    }

    private void key(KeyEvent event) {
        RoleFigure role = roleTable.getSelectionModel().getSelectedItem();
        int by = switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> 1;
            case MINUS, SUBTRACT -> -1;
            default -> 0;
        };
        if (role != null && by != 0) {
            workbench.changeAgents(role, by);
            event.consume();
        }
    }
}
