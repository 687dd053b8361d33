package io.plimsoll.ui.shell;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.run.Dial;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.run.RunState;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.FittingLabel;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;

/** The status line: the clock, how the run stands, what it measures, and the last message. FX thread only. */
public final class StatusController {
    private final Workbench workbench;
    private final StatusMessages messages;
    private final Opening opening;
    private @Nullable Wording wording;
    private @Nullable Double until;

    @FXML
    private StatusBar statusBar;

    @FXML
    private TaskProgressView<Task<?>> progressView;

    @FXML
    private Label clockLabel;

    @FXML
    private Label progressLabel;

    @FXML
    private Region stateShape;

    @FXML
    private Label statusLabel;

    @FXML
    private FittingLabel pauseLabel;

    @FXML
    private FittingLabel waitLabel;

    @FXML
    private FittingLabel fairnessLabel;

    @FXML
    private Label seedLabel;

    /** The status of what is on this workbench. */
    public StatusController(Workbench workbench, StatusMessages messages, Opening opening) {
        this.workbench = workbench;
        this.messages = messages;
        this.opening = opening;
    }

    @FXML
    private void initialize() {
        statusBar.setText("");
        messages.showIn(statusBar);
        statusBar.skinProperty().subscribe(this::giveMessagesRoom);
        progressView.getTasks().addListener((ListChangeListener<Task<?>>) change -> showProgress());
        Bindings.bindContent(progressView.getTasks(), opening.running());
        showProgress();
        workbench.onOpen(this::opened);
        workbench.onDial(this::clock);
        workbench.onTables(this::measures);
        workbench.onHand(guest -> {
            showPause();
            Stream.of(waitLabel, fairnessLabel).forEach(label -> {
                Nodes.show(label, !guest);
            });
        });
    }

    /** What is said goes before what is measured, up to a third of the line. */
    private void giveMessagesRoom(@Nullable Skin<?> skin) {
        if (skin != null && statusBar.lookup(".status-label") instanceof Label message) {
            message.minWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.min(message.prefWidth(-1), statusBar.getWidth() / 3),
                            message.textProperty(),
                            message.fontProperty(),
                            statusBar.widthProperty()));
        }
    }

    private void showProgress() {
        boolean busy = !opening.running().isEmpty();
        Nodes.show(progressView, busy);
    }

    private void opened(Document document) {
        wording = new Wording(document.scenario());
        until = document.scenario().run().until();
        messages.say("");
        showPause();
    }

    private void clock(Dial dial) {
        Wording words = wording;
        if (words == null) {
            return;
        }
        clockLabel.setText(words.instant(dial.now()));
        progressLabel.setText(
                until == null
                        ? words.span(dial.now())
                        : Wording.number(Math.floor(dial.now())) + " of " + words.span(until));
        progressLabel.setVisible(until != null || !clockLabel.getText().equals(progressLabel.getText()));
        statusLabel.setText(
                dial.failure() == null ? dial.state().label() : dial.state().label() + ": " + dial.failure());
        String shape = shape(dial.state());
        if (!stateShape.getStyleClass().contains(shape)) {
            for (RunState state : RunState.values()) {
                stateShape.getStyleClass().remove(shape(state));
            }
            stateShape.getStyleClass().add(shape);
        }
        seedLabel.setText("seed " + dial.seed() + " · "
                + (workbench.hasGuest()
                        ? "Space runs and pauses · → next difference"
                        : Wording.count(dial.events(), "event")));
    }

    private static String shape(RunState state) {
        return switch (state) {
            case PAUSED -> "idle";
            case RUNNING -> "working";
            case FINISHED -> "finished";
            case FAILED -> "stopped";
        };
    }

    private void measures(Snapshot snapshot) {
        showPause();
        Results results = snapshot.results();
        boolean over = snapshot.state() == RunState.FINISHED;
        String mean = "wait mean " + Wording.number(results.waits().mean());
        String waits = mean + " · p95 " + Wording.number(results.waits().p95());
        waitLabel.say(List.of(waits + targets(results, over), waits + met(results, over), waits, mean));
        fairnessLabel.say(List.of(
                results.fairness() == null ? "" : String.format(Locale.ENGLISH, "fairness %.3f", results.fairness())));
    }

    private void showPause() {
        List<String> words = pauses(workbench.pauseRule());
        boolean shown = !words.getFirst().isEmpty() && !workbench.hasGuest();
        pauseLabel.say(words);
        Nodes.show(pauseLabel, shown);
    }

    /** When the clock stops by itself, longest first. */
    private List<String> pauses(PauseRule rule) {
        Wording words = wording;
        if (words == null || rule.equals(PauseRule.NEVER)) {
            return List.of("");
        }
        List<String> when = new ArrayList<>();
        List<String> brief = new ArrayList<>();
        if (rule.at() < PauseRule.NEVER.at()) {
            when.add("at " + words.instant(rule.at()));
            brief.add("at " + words.instant(rule.at()));
        }
        if (rule.queue() < PauseRule.NEVER.queue()) {
            when.add("when more than " + Wording.count(rule.queue()) + " wait");
            brief.add("> " + Wording.count(rule.queue()) + " wait");
        }
        if (rule.overloaded()) {
            when.add("when an agent is overloaded");
            brief.add("overload");
        }
        return List.of("pauses " + String.join(", or ", when), "pauses: " + String.join(", ", brief), "will pause");
    }

    private static String met(Results results, boolean over) {
        long met = results.targets().stream()
                .filter(result -> result.met() && (result.value() != null || over))
                .count();
        return results.targets().isEmpty()
                ? ""
                : " (" + met + " of " + Wording.count(results.targets().size(), "target") + " ✓)";
    }

    /** Without a value nothing can be said yet; once the run is over, that is a miss. */
    private static String targets(Results results, boolean over) {
        StringBuilder words = new StringBuilder();
        for (Results.TargetResult result : results.targets()) {
            Target target = result.target();
            words.append(words.isEmpty() ? " (target " : ", ")
                    .append(target.role() == null ? "" : target.role() + " ")
                    .append(target.measure().key())
                    .append(' ')
                    .append(target.statistic())
                    .append(" ≤ ")
                    .append(Wording.number(target.atMost()))
                    .append(result.value() == null && (result.met() || !over) ? " –" : result.met() ? " ✓" : " ✗");
        }
        return words.isEmpty() ? "" : words.append(')').toString();
    }
}
