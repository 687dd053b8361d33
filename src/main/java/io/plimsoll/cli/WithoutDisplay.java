package io.plimsoll.cli;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.report.ComparisonTable;
import io.plimsoll.report.SimulationTable;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The start where there is no display: what the desktop would have shown, as a table and a picture. */
final class WithoutDisplay {
    private static final String PICTURE = "plimsoll-dashboard.png";
    private static final int WIDTH = 100;

    private final Streams streams;
    private final Ports ports;

    WithoutDisplay(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    /**
     * Runs a scenario, or else the first sample, under every strategy; a recorded run as it was recorded.
     *
     * @return the exit code
     */
    int show(@Nullable Path file) {
        Opened opened =
                file == null ? new Opened(Samples.FIRST.read().orThrow(), null, List.of()) : Input.load(file, streams);
        Scenario scenario = opened.scenario();
        if (scenario == null) {
            throw Failure.told(Failure.USAGE);
        }
        RunFile recorded = opened.run();
        streams.say("there is no display here, so the desktop stays shut; this is "
                + (file == null ? "the sample \"" + scenario.name() + "\"" : file)
                + (recorded == null ? " under every strategy" : " as it was recorded") + " instead");
        double worthSeeing = recorded == null ? compared(scenario) : replayed(opened, scenario, recorded);
        Pictures pictures = ports.pictures();
        if (pictures != null) {
            Path picture = ports.folder().resolve(PICTURE).toAbsolutePath();
            draw(pictures, scenario, opened.course(), worthSeeing, picture);
            streams.out().println("The dashboard's picture: " + picture);
        }
        streams.say("plimsoll --help lists what can be done from here");
        return Failure.OK;
    }

    private double compared(Scenario scenario) {
        Liveliest liveliest = new Liveliest();
        List<Results> runs = new ArrayList<>();
        for (StrategyProvider strategy : Strategies.all()) {
            Scenario variant = scenario.withStrategy(StrategySpec.of(strategy.name()));
            EventListener listener = runs.isEmpty() ? liveliest : EventListener.NONE;
            runs.add(new FullRun(streams).of(variant, listener).results());
        }
        streams.out().println(heading(scenario));
        streams.out().print(ComparisonTable.text(scenario, runs));
        return liveliest.time();
    }

    private double replayed(Opened opened, Scenario scenario, RunFile recorded) {
        Results results = new FullRun(streams).of(opened, EventListener.NONE).results();
        streams.out().print(SimulationTable.text(results, scenario.timeUnit()));
        Double reached = recorded.reached();
        return reached == null ? 0 : reached;
    }

    private static String heading(Scenario scenario) {
        String description = scenario.description();
        return scenario.name() + ", dispatch " + scenario.dispatch().key() + "\n"
                + (description == null ? "" : wrapped(description));
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            boolean fits = length + 1 + word.length() <= WIDTH;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = length > 0 && fits ? length + 1 + word.length() : word.length();
        }
        return lines.append('\n').toString();
    }

    private void draw(Pictures pictures, Scenario scenario, Course course, double at, Path picture) {
        try (Output output = Output.to(picture)) {
            pictures.draw(
                    scenario,
                    course,
                    at,
                    Pictures.Size.USUAL,
                    Pictures.Theme.LIGHT,
                    output.stream(),
                    streams.cancelled());
            output.commit();
        } catch (CancellationException e) {
            throw Failure.cancelled(e.getMessage() + "; there is no picture");
        } catch (IOException e) {
            throw Output.unwritable(picture, e);
        }
    }
}
