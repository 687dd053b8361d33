package io.plimsoll.cli;

import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.HeadRoom;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.plan.Planner;
import io.plimsoll.lab.work.BrokenOffException;
import io.plimsoll.report.PlanCsv;
import io.plimsoll.report.PlanHtml;
import io.plimsoll.report.PlanReport;
import io.plimsoll.report.PlanTable;
import io.plimsoll.report.Provenance;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plimsoll plan FILE}: how many agents. */
@Command(
        name = "plan",
        description = {
            "Finds the fewest agents of each role, by cost, that meet the scenario's targets, by simulating mixes of agents, with more"
                    + " replications where it is close; and shows the curve behind it beside Erlang's estimate.",
            "",
            "Exit code 1 says that no mix that was looked at meets all targets."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll plan centre.plimsoll.json",
            "  plimsoll plan week.plimsoll.json --role backend --role qa --max 12 --html week.html",
            "  plimsoll plan centre.plimsoll.json --load 1.3 --head-room",
            "  plimsoll plan llm.plimsoll.json --target llm:wait:p95:2"
        })
final class PlanCommand implements Callable<Integer> {
    private final Streams streams;
    private final @Nullable Places places;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A scenario file with targets, or a run file, whose commands are given in every run.")
    private Path file = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Plan this role; may be given for several (every role that matters to a target).")
    private List<String> roles = new ArrayList<>();

    @Mixin
    private final TargetOption targets = new TargetOption();

    @Option(names = "--max", paramLabel = "N", description = "Agents of each role at most (${DEFAULT-VALUE}).")
    private int most = PlanRequest.MOST;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of each mix at most (${DEFAULT-VALUE}); fewer where the decision is plain.")
    private int replications = PlanRequest.REPLICATIONS;

    @Option(names = "--seed", paramLabel = "N", description = "The first seed (the scenario's).")
    private @Nullable Long seed;

    @Option(
            names = "--load",
            paramLabel = "X",
            description = "Let tasks arrive so many times as fast: 1.3 is 30 %% more (${DEFAULT-VALUE}).")
    private double load = 1;

    @Option(
            names = "--head-room",
            description = "Say as well at how many times today's arrivals each target breaks with today's agents.")
    private boolean headRoom;

    @Mixin
    private final SteadyOptions steady = new SteadyOptions();

    @Mixin
    private final PlaceOptions on = new PlaceOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    PlanCommand(Streams streams, @Nullable Places places) {
        this.streams = streams;
        this.places = places;
    }

    @Override
    public Integer call() {
        try (Workplace place = on.open(places, streams)) {
            Opened opened = Input.load(file, streams);
            Scenario scenario = opened.scenario();
            return scenario == null ? Failure.USAGE : plan(scenario, opened.run(), place);
        }
    }

    private int plan(Scenario loaded, @Nullable RunFile recorded, Workplace place) {
        Scenario scenario = targets.apply(seed == null ? loaded : loaded.withSeed(seed));
        PlanRequest request = request(scenario, recorded);
        try (ReportOptions.Writing writing = report.begin(file)) {
            Plan plan = plan(request, place);
            List<Breaking> breaks = headRoom ? headRoom(plan, place) : null;
            Provenance from = Provenance.of(request.scenario(), Version.program(), Call.of(spec));
            writing.write(() -> PlanHtml.page(plan, breaks, from), () -> PlanCsv.text(plan, from));
            streams.out()
                    .print(report.json() ? PlanReport.json(plan, breaks, from) : PlanTable.text(plan, breaks, from));
            if (streams.cancelled().getAsBoolean()) {
                throw Failure.cancelled("cancelled; this is what was known by then");
            }
            return plan.met() ? Failure.OK : Failure.FAILED;
        } catch (WorkplaceException e) {
            throw Failure.failed(String.valueOf(e.getMessage()));
        }
    }

    private PlanRequest request(Scenario scenario, @Nullable RunFile recorded) {
        try {
            return new PlanRequest(
                    scenario,
                    Input.script(recorded),
                    roles,
                    most,
                    replications,
                    load,
                    steady.horizon(),
                    steady.warmup());
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private Plan plan(PlanRequest request, Workplace place) {
        try (Progress progress = new Progress(streams, "planning")) {
            return Planner.plan(request, place, on.cores(), (share, sofar) -> progress.at(share), streams.cancelled());
        } catch (BrokenOffException e) {
            throw Failure.of(e);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable List<Breaking> headRoom(Plan plan, Workplace place) {
        try (Progress progress = new Progress(streams, "head-room")) {
            return HeadRoom.of(
                    plan.request(), Map.of(), plan.horizon(), plan.warmUp(), place, progress::at, streams.cancelled());
        }
    }
}
