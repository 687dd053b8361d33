package io.plimsoll.report;

import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.Look;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.lab.plan.Unseen;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan in sentences. Stateless, thread-safe. */
public final class PlanWords {
    private PlanWords() {}

    /** The answer: how many, and how sure. */
    public static String answer(Plan plan, TimeUnit unit) {
        return plan.met() ? headline(plan) + " meet all targets" + sure(plan) + "." : failure(plan, unit);
    }

    /** The answer in a few words: the mix, or that there is none. */
    public static String headline(Plan plan) {
        if (plan.met()) {
            return (plan.finished() ? "" : "So far: ") + mix(plan.agents());
        }
        return plan.finished() ? "No mix meets all targets" : "No mix yet that meets all targets";
    }

    /** How sure the {@link #headline} is, or what is missing, in a sentence. */
    public static String explanation(Plan plan, TimeUnit unit) {
        return plan.met() ? "Meets all targets" + sure(plan) + "." : failure(plan, unit);
    }

    private static String sure(Plan plan) {
        return plan.exact()
                ? "; nothing is left to chance, so that this is exact"
                : String.format(
                        Locale.ROOT,
                        ", with 95 %% confidence for each target; all of them are met in %s",
                        replications(plan.chosen()));
    }

    /** Out of how many: a share of few would have digits that mean nothing. */
    private static String replications(Look chosen) {
        int all = chosen.replications();
        Double share = chosen.allTargetsShare();
        long met = share == null ? 0 : Math.round(share * all);
        return String.format(Locale.ROOT, "%,d of %,d replications", met, all);
    }

    private static String failure(Plan plan, TimeUnit unit) {
        if (!plan.finished()) {
            return "Broken off before a mix was found that meets all targets.";
        }
        List<String> missed = plan.chosen().readings().stream()
                .filter(reading -> reading.met() != Decision.MET)
                .map(reading -> TargetText.of(reading.target(), unit) + " (" + came(reading, unit) + ")")
                .toList();
        String reason = plan.chosen().refusal();
        return "None of the " + plan.looks().size() + " mixes that were looked at, up to "
                + plan.request().most()
                + " agents of a role, meets all targets. " + mix(plan.agents()) + " miss: "
                + (reason == null ? String.join("; ", missed) : reason) + ".";
    }

    private static String came(Reading reading, TimeUnit unit) {
        Double value = reading.value();
        if (value == null) {
            return "nothing was observed, or tasks are left that nobody will ever do";
        }
        return TargetText.value(reading.target(), value, unit)
                + (reading.met() == Decision.OPEN ? ", too close to tell" : "");
    }

    /** {@code 4 backend, 2 qa}. */
    public static String mix(Map<String, Integer> agents) {
        return agents.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** What else there is to know, a sentence each. */
    public static List<String> remarks(Plan plan, TimeUnit unit) {
        List<String> remarks = new ArrayList<>();
        Estimate cost = plan.chosen().cost();
        if (cost != null) {
            double half = cost.interval().half();
            remarks.add("It costs " + Column.figure(plan.costRate()) + " per " + unit.symbol()
                    + " for the planned agents, and " + Column.figure(cost.mean())
                    + (half > 0 && half < Double.POSITIVE_INFINITY ? " ± " + Column.figure(half) : "")
                    + " in a run with everybody.");
        }
        remarks.addAll(unseen(plan));
        if (plan.request().load() != 1) {
            remarks.add(
                    "Tasks arrive " + Column.figure(plan.request().load()) + " times as fast as the scenario says.");
        }
        String shifting = shifting(plan.request());
        if (!shifting.isEmpty()) {
            remarks.add(shifting);
        }
        Set<String> guides = new LinkedHashSet<>();
        for (Curve curve : plan.curves()) {
            var estimate = curve.estimate();
            String sentence = estimate == null ? "" : AssumptionText.of(estimate.broken());
            if (!sentence.isEmpty()) {
                guides.add(curve.role() + ": " + sentence);
            }
        }
        remarks.addAll(guides);
        return remarks;
    }

    /** What a plan means where the timeline changes a planned role; empty where it changes none. */
    public static String shifting(PlanRequest request) {
        Set<String> shifting = new LinkedHashSet<>();
        for (TimelineEntry entry : request.scenario().timeline()) {
            if (entry.action() instanceof TimelineEntry.SetAgents set) {
                set.counts().keySet().stream().filter(request.roles()::contains).forEach(shifting::add);
            }
        }
        return shifting.isEmpty()
                ? ""
                : "The timeline changes the number of " + String.join(", ", shifting)
                        + "; the plan says how many there are at the start, and each change adds or takes as many as before.";
    }

    /** Which cheaper mixes were not looked at, and which are too close to tell; nothing where there is no plan yet. */
    public static List<String> unseen(Plan plan) {
        if (!plan.met() || !plan.finished()) {
            return List.of();
        }
        String close = plan.tooClose().stream().map(look -> mix(look.agents())).collect(Collectors.joining("; "));
        String unseen = unseen(plan.unseen(), close.isEmpty());
        return close.isEmpty()
                ? List.of(unseen)
                : List.of(
                        unseen,
                        "Too close to tell after " + plan.request().replications() + " replications: " + close
                                + ". More replications or longer runs may decide.");
    }

    private static String unseen(Unseen unseen, boolean clear) {
        if (unseen.none()) {
            return "Every cheaper mix was looked at, and none " + (clear ? "meets" : "is known to meet")
                    + " all targets.";
        }
        StringBuilder text =
                new StringBuilder("Not every cheaper mix was looked at, and more agents do not always help.");
        if (!unseen.floors().isEmpty()) {
            text.append(" Left out: fewer than ")
                    .append(unseen.floors().entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .collect(Collectors.joining(" or fewer than ")))
                    .append(", because one less does not do even with twice as many of all others.");
        }
        if (unseen.between() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    " Left out as well: %s%,d mixes from there on, because larger ones that are cheaper than the plan do not do.",
                    unseen.between() >= Unseen.MANY ? "at least " : "",
                    unseen.between()));
        }
        return text.toString();
    }

    /** What was run. */
    public static String done(Plan plan, Provenance from) {
        return String.format(
                Locale.ROOT,
                "%s: %,d mixes looked at in %,d runs, seeds from %d on; %s.",
                from.scenario(),
                plan.looks().size(),
                plan.replications(),
                plan.request().scenario().seed(),
                CompareWords.measured(plan.horizon(), plan.warmUp(), from));
    }

    /** At which load a target breaks. */
    public static String breaking(Breaking breaking, TimeUnit unit) {
        String name = TargetText.of(breaking.target(), unit);
        Double factor = breaking.factor();
        if (factor == null) {
            return name + ": holds up to " + Column.figure(Breaking.MOST) + " times today's arrivals.";
        }
        if (factor <= Breaking.LEAST) {
            return name + ": is missed even with a quarter of today's arrivals.";
        }
        String rate = String.format(Locale.ROOT, "%.4g arrivals per %s", factor * breaking.rate(), unit.symbol());
        double low = breaking.low();
        double high = breaking.high();
        return String.format(
                Locale.ROOT,
                "%s: breaks at %.2f times today's arrivals%s%s.",
                name,
                factor,
                low < high ? String.format(Locale.ROOT, " (95 %%: %.2f to %.2f)", low, high) : "",
                breaking.rate() > 0 ? ", " + rate : "");
    }
}
