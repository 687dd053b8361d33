package io.plimsoll.ui.shell;

import io.plimsoll.scenario.watch.Oddity;
import io.plimsoll.scenario.watch.WatchCounts;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the watching of a fleet goes: whether it is followed, how often it did what was suggested, what was odd, what is kept. FX thread only. */
public final class WatchController {
    private final Workbench workbench;
    private @Nullable FleetWatch watch;
    private FleetWatch.@Nullable Figures shown;
    private boolean following;

    @FXML
    private VBox watchPane;

    @FXML
    private Region watchShape;

    @FXML
    private Label watchLabel;

    @FXML
    private Label agreementLabel;

    @FXML
    private Label watchCountsLabel;

    @FXML
    private Label oddLabel;

    @FXML
    private Button followButton;

    /** The watch of what is on this workbench. */
    public WatchController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        workbench.onOpen(this::opened);
        workbench.onDial(this::show);
    }

    private void opened(Document document) {
        watch = document.watch();
        shown = null;
        following = false;
        Nodes.show(watchPane, watch != null);
        if (watch != null) {
            show(watch);
        }
    }

    private void show(Dial dial) {
        FleetWatch now = watch;
        if (now != null && !workbench.hasGuest()) {
            boolean goes = dial.state() == RunState.RUNNING;
            if (goes != following || now.figures() != shown) {
                following = goes;
                show(now);
            }
        }
    }

    private void show(FleetWatch now) {
        FleetWatch.Figures figures = now.figures();
        shown = figures;
        String name = now.scenario().name();
        String trouble = figures.trouble();
        boolean broken = trouble != null;
        watchLabel.setText(
                broken
                        ? name + " cannot be read any more: " + trouble
                        : figures.ended()
                                ? "The end of " + name
                                : following ? "Following " + name : name + " is not followed now");
        watchShape.getStyleClass().removeAll("working", "idle", "stopped");
        watchShape.getStyleClass().add(broken ? "stopped" : following ? "working" : "idle");
        followButton.setText(following ? "Stop" : "Follow");
        followButton.setDisable(broken || figures.ended());
        followButton.setTooltip(new Tooltip(
                following
                        ? "Read no further (F5); what comes meanwhile is not lost"
                        : "Go to the last event and read on (F5)"));
        agreementLabel.setText(agreement(figures.counts()));
        watchCountsLabel.setText(counts(figures));
        watchCountsLabel.setTooltip(new Tooltip(watchCountsLabel.getText()));
        String last = figures.last();
        oddLabel.setText(last == null ? "" : "Last: " + last);
        Nodes.show(oddLabel, last != null);
        oddLabel.setTooltip(last == null ? null : new Tooltip(last));
    }

    private static String agreement(WatchCounts counts) {
        return counts.assigned() == 0
                ? "nothing was assigned yet"
                : Wording.count(counts.agreed()) + " of " + Wording.count(counts.assigned(), "task")
                        + " went as suggested (" + Wording.percent((double) counts.agreed() / counts.assigned()) + ")";
    }

    private static String counts(FleetWatch.Figures figures) {
        WatchCounts counts = figures.counts();
        List<String> words = new ArrayList<>();
        words.add(Wording.count(counts.lines(), "line"));
        for (Oddity why : Oddity.values()) {
            if (counts.odd(why) > 0) {
                words.add(Wording.count(counts.odd(why)) + " " + why.words());
            }
        }
        words.add(Wording.count(figures.kept()) + " of at most " + Wording.count(FleetWatch.TASKS) + " tasks kept");
        if (counts.forgotten() > 0) {
            words.add(Wording.count(counts.forgotten()) + " forgotten");
        }
        return String.join(" · ", words);
    }

    @FXML
    private void follow() {
        workbench.toggle();
    }
}
