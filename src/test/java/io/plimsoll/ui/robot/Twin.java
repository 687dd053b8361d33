package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.Simulation;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.AgentStatus;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** An engine of our own that gets the same commands as the window; the screen must come to show what it holds. */
final class Twin {
    private final RealWindow window;
    private final Path file;
    private Run run;

    Twin(RealWindow window, Path file) throws IOException {
        this.window = window;
        this.file = file;
        this.run = begun();
    }

    private Run begun() throws IOException {
        return new Run(ScenarioReader.read(file).orThrow(), EventListener.NONE, true);
    }

    void reset() throws IOException {
        run = begun();
        agrees();
    }

    /** Goes to a time afresh, and gives the commands at one on the way. */
    void goes(EventListener listener, double time, double given, Command... commands) throws IOException {
        run = new Run(ScenarioReader.read(file).orThrow(), listener, true);
        run.simulation().advanceTo(given);
        for (Command command : commands) {
            run.simulation().rest(given);
            assertThat(run.apply(command).done()).isTrue();
        }
        run.simulation().advanceTo(time);
    }

    Simulation engine() {
        return run.simulation();
    }

    /** The same command was given on the screen, and done. */
    void told(Command command) {
        assertThat(run.apply(command).done()).isTrue();
        agrees();
    }

    /** The same command was given on the screen and refused: nothing has changed. */
    void refused(Command command) {
        assertThat(run.apply(command).done()).isFalse();
        agrees();
    }

    /** The screen comes to show what this engine holds. */
    void agrees() {
        Simulation engine = run.simulation();
        window.until("the screen to show " + engine.events() + " events", seen -> seen.events() == engine.events());
        int[] roster = IntStream.of(engine.roster())
                .filter(agent -> engine.onRoster(agent) || engine.inService(agent) > 0)
                .toArray();
        window.until("the tables to agree", () -> sameAgents(window.agents(), roster) && sameTasks(window.tasks()));
        window.until("the bars to agree", () -> sameLoads(window.bars()));
        Snapshot.Totals totals = window.now().totals();
        assertThat(totals.waiting()).isEqualTo(engine.waiting());
        assertThat(totals.inProgress()).isEqualTo(engine.inProgress());
        assertThat(totals.completed()).isEqualTo(engine.completed());
        assertThat(window.text("statsLabel"))
                .contains("Total " + engine.results().stats().totalTasks())
                .contains("largest " + engine.results().stats().maxWorkload());
    }

    private boolean sameAgents(List<AgentFigure> rows, int[] roster) {
        return rows.size() == roster.length
                && IntStream.range(0, roster.length).allMatch(i -> rows.get(i).number() == roster[i])
                && sameLoads(rows);
    }

    private boolean sameLoads(List<AgentFigure> figures) {
        Simulation engine = run.simulation();
        return figures.stream()
                .allMatch(figure -> figure.name().equals(engine.agentName(figure.number()))
                        && figure.workload() == engine.workload(figure.number())
                        && figure.inService() == engine.inService(figure.number())
                        && figure.completed() == engine.completedBy(figure.number())
                        && (figure.status() == AgentStatus.STOPPED) == engine.stopped(figure.number()));
    }

    private boolean sameTasks(List<TaskFigure> rows) {
        Simulation engine = run.simulation();
        return rows.size() == engine.taskCount() - engine.future()
                && rows.stream()
                        .allMatch(row -> row.state() == engine.taskState((int) row.number())
                                && row.agent() == engine.taskAgent((int) row.number()));
    }
}
