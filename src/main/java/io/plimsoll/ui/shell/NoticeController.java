package io.plimsoll.ui.shell;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.LeftBehind;
import io.plimsoll.scenario.Orphan;
import io.plimsoll.ui.edit.OfferedDrafts;
import io.plimsoll.ui.edit.ScenarioEditor;
import io.plimsoll.ui.open.Recovery;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Workbench;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stays to be known or decided: runs to be taken up after a crash, and that what is open is for reading only. FX thread only. */
public final class NoticeController {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Workbench workbench;
    private final Recovery recovery;
    private final ScenarioEditor editor;
    private final OfferedDrafts drafts;
    private boolean asking;
    private @Nullable String readOnly;

    @FXML
    private VBox noticePane;

    /** Notices of this workbench. */
    public NoticeController(Workbench workbench, Recovery recovery, ScenarioEditor editor, OfferedDrafts drafts) {
        this.workbench = workbench;
        this.recovery = recovery;
        this.editor = editor;
        this.drafts = drafts;
    }

    @FXML
    private void initialize() {
        recovery.offered().addListener((ListChangeListener<Orphan>) change -> show());
        drafts.offered().addListener((ListChangeListener<Draft>) change -> show());
        editor.onState(() -> {
            if (asking != editor.asks()) {
                show();
            }
        });
        noticePane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && editor.asks()) {
                editor.stay();
                event.consume();
            }
        });
        workbench.onOpen(this::opened);
        show();
    }

    private void opened(Document document) {
        Past past = document.past();
        readOnly = past == null || document.watch() != null ? null : past.readOnly();
        show();
    }

    private void show() {
        noticePane.getChildren().clear();
        asking = editor.asks();
        if (asking) {
            ask();
        }
        String reason = readOnly;
        if (reason != null) {
            noticePane.getChildren().add(row(Character.toUpperCase(reason.charAt(0)) + reason.substring(1), null));
        }
        for (Orphan orphan : recovery.offered()) {
            noticePane.getChildren().add(offer(orphan));
        }
        for (Draft draft : drafts.offered()) {
            noticePane.getChildren().add(offer(draft));
        }
        boolean something = !noticePane.getChildren().isEmpty();
        Nodes.show(noticePane, something);
    }

    private HBox offer(Orphan orphan) {
        HBox row = row(Recovery.words(orphan), lastKept(orphan));
        if (orphan.trouble() == null) {
            Button takeUp = button("Take up", "takeUpButton", "Open the run as it was, in place of what is open");
            takeUp.getStyleClass().add("primary");
            takeUp.setOnAction(event -> recovery.takeUp(orphan));
            row.getChildren().add(takeUp);
        }
        Button discard = button("Discard", "discardButton", "Remove the run for good");
        discard.setOnAction(event -> recovery.discard(orphan));
        row.getChildren().add(discard);
        return row;
    }

    private static String lastKept(LeftBehind one) {
        return "last kept " + WHEN.format(one.lastChange().atZone(ZoneId.systemDefault()));
    }

    private HBox offer(Draft draft) {
        HBox row = row(OfferedDrafts.words(draft), lastKept(draft));
        Button takeUp = button("Take up", "takeUpDraftButton", "Go on editing where it was left");
        takeUp.getStyleClass().add("primary");
        takeUp.setOnAction(event -> drafts.takeUp(draft));
        Button discard = button("Discard", "discardDraftButton", "Remove the changes for good");
        discard.setOnAction(event -> drafts.discard(draft));
        row.getChildren().addAll(takeUp, discard);
        return row;
    }

    /** What is to become of changes that are not saved, before something else is opened or the program ends. */
    private void ask() {
        boolean sound = editor.isSound();
        HBox row = row(
                sound
                        ? "“" + editor.title() + "” has changes that are not saved."
                        : "“" + editor.title() + "” has changes that cannot be saved yet: it would not load.",
                null);
        Button save = button("Save", "leaveSaveButton", "Save them, then go on");
        save.setOnAction(event -> editor.leaveSaving());
        Button keep =
                button("Keep for later", "leaveKeepButton", "Leave them to be offered at the next start, and go on");
        keep.setOnAction(event -> editor.leaveKeeping());
        Button discard = button("Discard", "leaveDiscardButton", "Give them up, and go on");
        discard.setOnAction(event -> editor.leaveDiscarding());
        Button stay = button("Cancel", "leaveCancelButton", "Go on editing (Esc)");
        stay.setOnAction(event -> editor.stay());
        if (sound) {
            row.getChildren().add(save);
        }
        if (editor.canKeep()) {
            row.getChildren().add(keep);
        }
        row.getChildren().addAll(discard, stay);
        Button first = sound ? save : stay;
        first.getStyleClass().add("primary");
        noticePane.getChildren().add(row);
        Platform.runLater(first::requestFocus);
    }

    private static Button button(String text, String id, String effect) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(effect));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static HBox row(String words, @Nullable String note) {
        Label label = new Label(words);
        label.getStyleClass().add("semibold");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(label);
        if (note != null) {
            Label muted = new Label(note);
            muted.getStyleClass().add("muted");
            muted.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(muted);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("notice");
        return row;
    }
}
