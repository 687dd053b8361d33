package io.plimsoll.ui.shell;

import io.plimsoll.scenario.Orphan;
import io.plimsoll.ui.open.Recovery;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Workbench;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
    private @Nullable String readOnly;

    @FXML
    private VBox noticePane;

    /** Notices of this workbench. */
    public NoticeController(Workbench workbench, Recovery recovery) {
        this.workbench = workbench;
        this.recovery = recovery;
    }

    @FXML
    private void initialize() {
        recovery.orphans().addListener((ListChangeListener<Orphan>) change -> show());
        workbench.onOpen(this::opened);
        show();
    }

    private void opened(Document document) {
        Past past = document.past();
        readOnly = past == null ? null : past.readOnly();
        show();
    }

    private void show() {
        noticePane.getChildren().clear();
        String reason = readOnly;
        if (reason != null) {
            noticePane.getChildren().add(row(Character.toUpperCase(reason.charAt(0)) + reason.substring(1), null));
        }
        for (Orphan orphan : recovery.orphans()) {
            noticePane.getChildren().add(offer(orphan));
        }
        boolean something = !noticePane.getChildren().isEmpty();
        noticePane.setVisible(something);
        noticePane.setManaged(something);
    }

    private HBox offer(Orphan orphan) {
        HBox row = row(
                Recovery.words(orphan),
                "last kept " + WHEN.format(orphan.lastChange().atZone(ZoneId.systemDefault())));
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
