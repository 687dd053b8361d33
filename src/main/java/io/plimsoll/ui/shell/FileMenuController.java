package io.plimsoll.ui.shell;

import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.open.RunSaving;
import io.plimsoll.ui.work.Workbench;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of what is opened and saved: in the Scenario view the text, elsewhere the run. FX thread only. */
public final class FileMenuController {
    private final Workbench workbench;
    private final Opening opening;
    private final RecentFiles recent;
    private final RunSaving saving;
    private final ScenarioEditor editor;
    private final Acts acts;
    private final Panes panes;

    @FXML
    private Menu recentMenu;

    @FXML
    private Menu samplesMenu;

    @FXML
    private MenuItem saveItem;

    @FXML
    private MenuItem saveAsItem;

    /** The menu of this workbench. */
    public FileMenuController(
            Workbench workbench,
            Opening opening,
            RecentFiles recent,
            RunSaving saving,
            ScenarioEditor editor,
            Acts acts,
            Panes panes) {
        this.workbench = workbench;
        this.opening = opening;
        this.recent = recent;
        this.saving = saving;
        this.editor = editor;
        this.acts = acts;
        this.panes = panes;
    }

    @FXML
    private void initialize() {
        recentMenu.setOnShowing(event -> listRecent());
        listRecent();
        ListedMenus.samples(samplesMenu, opening);
        panes.editorProperty().subscribe(editing -> {
            saveItem.setText(editing ? "_Save the scenario" : "_Save the run");
            saveAsItem.setText(editing ? "Save the scenario _as…" : "Save the run _as…");
        });
    }

    private void listRecent() {
        List<Path> files = recent.list();
        recentMenu.getItems().clear();
        for (Path file : files) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> opening.open(file));
            recentMenu.getItems().add(item);
        }
        if (files.isEmpty()) {
            MenuItem none = new MenuItem("Nothing was opened yet");
            none.setDisable(true);
            recentMenu.getItems().add(none);
        } else {
            MenuItem forget = new MenuItem("Forget these");
            forget.setOnAction(event -> recent.clear());
            recentMenu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    @FXML
    private void fresh() {
        editor.fresh();
    }

    @FXML
    private void open() {
        acts.open();
    }

    @FXML
    private void importFile() {
        acts.importFile();
    }

    @FXML
    private void watch() {
        acts.watch();
    }

    @FXML
    private void save() {
        if (panes.editorProperty().get()) {
            editor.save();
        } else {
            saving.save();
        }
    }

    @FXML
    private void saveAs() {
        if (panes.editorProperty().get()) {
            editor.saveAs();
        } else {
            saving.saveAs();
        }
    }

    @FXML
    private void quit() {
        workbench.leave(null, Platform::exit);
    }
}
