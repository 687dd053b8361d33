package io.plimsoll.ui.plan;

import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.ErlangEstimate;
import io.plimsoll.lab.plan.Look;
import io.plimsoll.lab.plan.Outline;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.MixMap;
import io.plimsoll.ui.chart.StaffingPlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of what is asked and of what is known. Immutable, toolkit-free.
 *
 * @param request what is asked
 * @param plan what is known of it, or of the same at another load; {@code null}: nothing
 */
record PlanPlots(PlanRequest request, @Nullable Plan plan) {
    /** So many numbers of agents are drawn to either side of the planned one at least, and at most. */
    private static final int BESIDE = 3;

    private static final int WIDEST = 12;

    /** Whether the plan is of another load. */
    boolean isOther() {
        return plan != null && plan.request().load() != request.load();
    }

    /** A line for each role and each target that its number of agents is held against. */
    List<PlanRow> rows() {
        Scenario scenario = request.scenario();
        List<String> roles = scenario.roleNames();
        Plan known = plan;
        boolean answered = known != null && !isOther() && (known.met() || known.finished());
        List<PlanRow> rows = new ArrayList<>();
        for (Outline outline : Outline.of(request)) {
            ErlangEstimate estimate = outline.estimate();
            rows.add(new PlanRow(
                    rows.size(),
                    roles.indexOf(outline.role()),
                    outline,
                    outline.target().measure().isShare()
                            ? "%"
                            : scenario.timeUnit().symbol(),
                    Staffing.of(scenario, outline.role()),
                    estimate == null ? null : (Integer) estimate.fewest(request.most()),
                    known == null || !answered ? null : known.agents().get(outline.role()),
                    known == null || !answered
                            ? null
                            : known.chosen().readings().get(outline.place())));
        }
        return rows;
    }

    /** The curve of a row: mixes that differ from the plan, or from the best so far, in this role alone. */
    StaffingPlot curve(PlanRow row) {
        double scale = row.scale();
        TreeMap<Integer, Reading> readings = readings(row);
        int[] range = range(row, readings);
        List<StaffingPlot.Point> points = new ArrayList<>();
        readings.subMap(range[0], true, range[1], true).forEach((agents, reading) -> {
            Double value = reading.value();
            if (value != null) {
                points.add(new StaffingPlot.Point(
                        agents,
                        value * scale,
                        reading.interval().low() * scale,
                        reading.interval().high() * scale,
                        met(reading.met())));
            }
        });
        List<StaffingPlot.Estimate> estimates = new ArrayList<>();
        ErlangEstimate estimate = row.estimate();
        if (estimate != null) {
            for (int agents = range[0]; agents <= range[1]; agents++) {
                Double value = estimate.at(agents);
                if (value != null) {
                    estimates.add(new StaffingPlot.Estimate(agents, value * scale));
                }
            }
        }
        Plan known = plan;
        return new StaffingPlot(
                row.colour(),
                "agents in " + row.role(),
                row.measure(),
                row.unit(),
                row.target().atMost() * scale,
                range[0],
                range[1],
                points,
                estimates,
                known == null || !known.met() ? null : known.agents().get(row.role()),
                row.today(),
                known != null && isOther() ? arrivals(known.request().load()) : "");
    }

    private TreeMap<Integer, Reading> readings(PlanRow row) {
        TreeMap<Integer, Reading> readings = new TreeMap<>();
        Plan known = plan;
        if (known != null) {
            for (Look look : known.looks()) {
                int agents = look.agents().getOrDefault(row.role(), 0);
                Map<String, Integer> others = new HashMap<>(known.agents());
                others.put(row.role(), agents);
                if (look.agents().equals(others)) {
                    readings.put(agents, look.readings().get(row.outline().place()));
                }
            }
        }
        return readings;
    }

    private static @Nullable Boolean met(Decision decision) {
        return decision == Decision.OPEN ? null : (Boolean) (decision == Decision.MET);
    }

    /** From the last number that is far from doing to some more than planned, and as far as today's if that is near. */
    private int[] range(PlanRow row, TreeMap<Integer, Reading> readings) {
        Integer asked = row.asked();
        int centre = plan != null
                ? plan.agents().getOrDefault(row.role(), row.today())
                : asked != null ? asked : row.today();
        int from = centre;
        while (from > 0 && centre - from < WIDEST && (centre - from < BESIDE || shows(row, readings, from))) {
            from--;
        }
        int to = Math.max(centre + BESIDE, asked == null ? 0 : Math.min(asked, centre + WIDEST));
        while (to - centre < WIDEST && readings.containsKey(to + 1)) {
            to++;
        }
        int today = row.today();
        if (Math.abs(today - centre) <= WIDEST) {
            from = Math.min(from, today);
            to = Math.max(to, today);
        }
        return new int[] {from, to};
    }

    /** Whether a number of agents comes to something near enough to the target to be drawn. */
    private static boolean shows(PlanRow row, TreeMap<Integer, Reading> readings, int agents) {
        double far = StaffingPlot.MOST * row.target().atMost();
        Reading reading = readings.get(agents);
        Double simulated = reading == null ? null : reading.value();
        ErlangEstimate estimate = row.estimate();
        Double estimated = estimate == null ? null : estimate.at(agents);
        return simulated != null && simulated <= far || estimated != null && estimated <= far;
    }

    /** More or fewer arrivals in words: "+ 30 %"; of today's "today". */
    static String arrivals(double load) {
        long percent = Math.round(100 * (load - 1));
        return percent == 0
                ? "today"
                : String.format(Locale.ROOT, "%s %d %%", percent > 0 ? "+" : "−", Math.abs(percent));
    }

    /** Every mix that was looked at, the cheapest first. */
    List<MixRow> mixes() {
        Plan known = plan;
        if (known == null) {
            return List.of();
        }
        List<Look> looks = new ArrayList<>(known.looks());
        looks.sort(Comparator.comparingDouble(known::costRate));
        return IntStream.range(0, looks.size())
                .mapToObj(i -> new MixRow(
                        i,
                        looks.get(i),
                        known.costRate(looks.get(i)),
                        known.met() && looks.get(i).agents().equals(known.agents())))
                .toList();
    }

    /** The mixes of two roles: of more, those of the row's role and the next one, all others as planned. */
    MixMap map(@Nullable PlanRow row, List<MixRow> mixes) {
        List<String> roles = request.roles();
        if (plan == null || roles.size() < 2) {
            return MixMap.EMPTY;
        }
        int first = roles.size() == 2 || row == null ? 0 : Math.max(0, roles.indexOf(row.role()));
        String across = roles.get(first);
        String up = roles.get((first + 1) % roles.size());
        Map<String, Integer> chosen = plan.agents();
        List<MixMap.Cell> cells = new ArrayList<>();
        for (MixRow mix : mixes) {
            boolean shown = roles.stream()
                    .allMatch(role -> role.equals(across)
                            || role.equals(up)
                            || mix.agents(role) == chosen.getOrDefault(role, -1));
            if (shown) {
                cells.add(new MixMap.Cell(
                        mix.number(),
                        new MixMap.Place(mix.agents(across), mix.agents(up)),
                        mix.look().allTargetsShare(),
                        met(mix.look().met()),
                        mix.chosen()));
            }
        }
        boolean others = roles.stream()
                .allMatch(role -> role.equals(across)
                        || role.equals(up)
                        || Staffing.of(request.scenario(), role) == chosen.getOrDefault(role, -1));
        MixMap.Place today = others
                ? new MixMap.Place(Staffing.of(request.scenario(), across), Staffing.of(request.scenario(), up))
                : MixMap.EMPTY.today();
        return MixMap.of(across, up, cells, today);
    }
}
