package io.plimsoll.cli;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.work.BrokenOffException;
import io.plimsoll.lab.work.Script;
import io.plimsoll.report.Provenance;
import io.plimsoll.report.study.StudyFile;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plimsoll compare FILE}: which strategy. */
@Command(
        name = "compare",
        description = {
            "Runs a scenario under several strategies on the same tasks, seed by seed, and says which one waits least and how sure"
                    + " that is.",
            "",
            "A scenario in which nothing ends or changes is taken for a steady state: its warm-up is found and left out, and what has"
                    + " no steady state is refused with the reason."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll compare week.plimsoll.json",
            "  plimsoll compare llm.plimsoll.json --strategies least-loaded,power-of-d:d=3 --dispatch immediate --precision 0.02",
            "  plimsoll compare week.plimsoll.json --replications 100 --html week.html --csv week.csv",
            "  plimsoll compare week.plimsoll.json --replications 1000 --on local:8",
            "  plimsoll compare week.plimsoll.json --replications 1000 --study week.plimsoll-study.json"
        })
final class CompareCommand implements Callable<Integer> {
    private final Streams streams;
    private final @Nullable Places places;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A scenario file, or a run file, whose commands are given in every run.")
    private Path file = Path.of("");

    @Mixin
    private final VariantOptions variants = new VariantOptions();

    @Mixin
    private final GoalOptions goal = new GoalOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first seed (the scenario's); the next ones follow it.")
    private @Nullable Long seed;

    @Mixin
    private final SteadyOptions steady = new SteadyOptions();

    @Mixin
    private final PlaceOptions on = new PlaceOptions();

    @Option(
            names = "--study",
            paramLabel = "OUT",
            description = "Compute nothing, but write the study for plimsoll shard: all that its result follows from.")
    private @Nullable Path studyFile;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    CompareCommand(Streams streams, @Nullable Places places) {
        this.streams = streams;
        this.places = places;
    }

    @Override
    public Integer call() {
        Goal wanted = goal.goal();
        try (Workplace place = on.open(places, streams)) {
            Opened opened = Input.load(file, streams);
            Scenario scenario = opened.scenario();
            if (scenario == null) {
                return Failure.USAGE;
            }
            scenario = seed == null ? scenario : scenario.withSeed(seed);
            Provenance from = Provenance.of(scenario, Version.program(), Call.of(spec));
            if (studyFile != null) {
                return write(prepare(scenario, script(opened.run())), wanted, from, studyFile);
            }
            try (CompareOutput output = new CompareOutput(streams, report, file)) {
                Study study = prepare(scenario, script(opened.run()));
                return output.write(study, from, run(study, place, wanted));
            }
        }
    }

    private Study prepare(Scenario scenario, Script script) {
        try {
            Study study = Study.of(
                    new Experiment(scenario, script, variants.of(scenario)),
                    steady.horizon(),
                    steady.warmup(),
                    on.cores(),
                    streams.cancelled());
            if (study == null) {
                throw Failure.cancelled("cancelled before the first replication; nothing was written");
            }
            return study;
        } catch (BrokenOffException e) {
            throw Failure.of(e);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private int write(Study study, Goal wanted, Provenance from, Path out) {
        if (report.asked()) {
            throw Failure.usage("--study computes nothing yet; say --json, --html or --csv to plimsoll merge");
        }
        if (study.experiment().variants().isEmpty()) {
            throw Failure.failed("nothing is left to compare: "
                    + study.refusals().getFirst().reason() + "; --kind terminating compares the run as it is");
        }
        try (Output output = Output.to(out, file)) {
            StudyFile made = StudyFile.of(study, wanted, from);
            output.stream().write(made.text().getBytes(StandardCharsets.UTF_8));
            output.commit();
            streams.say(out + ": " + study.pieces(wanted).size() + " pieces; plimsoll shard " + out
                    + " DIR i/k computes the i-th of k shares, and plimsoll merge DIR puts them together");
            return Failure.OK;
        } catch (IOException e) {
            throw Output.unwritable(out, e);
        }
    }

    /** Why it was not finished, or {@code null}; what was done is in the study. */
    private @Nullable String run(Study study, Workplace place, Goal wanted) {
        try (Progress progress = new Progress(streams, "comparing")) {
            study.run(place, wanted, progress::at, streams.cancelled());
            return null;
        } catch (WorkplaceException e) {
            return e.getMessage();
        } catch (BrokenOffException e) {
            throw Failure.of(e);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** What the operator of a recorded run did; what is compared stays as it is. */
    private Script script(@Nullable RunFile recorded) {
        Script script = Input.script(recorded);
        int switches =
                script.commands().size() - script.withoutSwitches().commands().size();
        if (switches > 0) {
            streams.say("the recorded run switches strategy or dispatch " + switches
                    + " times; here each variant stays as it is, and only the other commands are given");
        }
        return script;
    }
}
