package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.ErlangEstimate;
import io.plimsoll.lab.plan.Look;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.Point;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.sim.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the JSON document of {@code plan --json}: keys and order are fixed, numbers are full doubles, {@code null} stands where something
 * is not known. Equal plans give equal text. Stateless, thread-safe.
 */
public final class PlanReport {
    private PlanReport() {}

    /**
     * The document, ending in a line feed.
     *
     * @param headRoom where each target breaks; {@code null}: nobody asked
     */
    public static String json(Plan plan, @Nullable List<Breaking> headRoom, Provenance from) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", from.scenario());
        counts(json.putObject("plan"), plan.agents());
        json.put("met", plan.met());
        Estimate cost = plan.chosen().cost();
        json.put("cost", cost == null ? null : cost.mean());
        json.put("costRate", plan.costRate());
        json.put("allTargetsShare", plan.chosen().allTargetsShare());
        json.put("replications", plan.chosen().replications());
        json.put("runs", plan.replications());
        json.put("seed", plan.request().scenario().seed());
        json.put("load", plan.request().load());
        json.put("exact", plan.exact());
        json.put("finished", plan.finished());
        json.put("horizon", plan.horizon().key());
        json.putObject("warmup")
                .put("time", plan.warmUp().time())
                .put("source", word(plan.warmUp().source().name()));
        ArrayNode targets = json.putArray("targets");
        plan.chosen().readings().forEach(reading -> reading(target(targets.addObject(), reading.target()), reading));
        ArrayNode curves = json.putArray("curves");
        plan.curves().forEach(curve -> curve(curves.addObject(), curve));
        ArrayNode looks = json.putArray("looks");
        plan.looks().forEach(look -> look(looks.addObject(), look));
        ObjectNode unseen = json.putObject("notLookedAt");
        counts(unseen.putObject("fewerThan"), plan.unseen().floors());
        unseen.put("mixes", plan.unseen().between());
        if (headRoom != null) {
            ArrayNode breakings = json.putArray("headRoom");
            headRoom.forEach(breaking -> target(breakings.addObject(), breaking.target())
                    .put("factor", breaking.factor())
                    .put("low", breaking.low())
                    .put("high", breaking.high())
                    .put("arrivalRate", breaking.rate()));
        }
        json.put("verdict", PlanWords.answer(plan, from.unit()));
        ArrayNode remarks = json.putArray("remarks");
        PlanWords.remarks(plan, from.unit()).forEach(remarks::add);
        json.put("scenarioHash", from.hash()).put("version", from.version());
        return JsonDocument.text(json);
    }

    private static void counts(ObjectNode json, Map<String, Integer> counts) {
        counts.forEach(json::put);
    }

    private static ObjectNode target(ObjectNode json, Target target) {
        return json.put("role", target.role())
                .put("measure", target.measure().key())
                .put("statistic", target.statistic())
                .put("atMost", target.atMost());
    }

    private static void reading(ObjectNode json, Reading reading) {
        json.put("value", reading.value());
        json.put("low", end(reading.interval().low()));
        json.put("high", end(reading.interval().high()));
        json.put("met", met(reading.met()));
    }

    private static void curve(ObjectNode json, Curve curve) {
        json.put("role", curve.role());
        target(json.putObject("target"), curve.target());
        json.put("chosen", curve.chosen());
        ArrayNode points = json.putArray("points");
        for (Point point : curve.points()) {
            ObjectNode one = points.addObject().put("agents", point.agents());
            reading(one, point.reading());
            one.put("erlangC", point.erlangC()).put("replications", point.replications());
            if (point.reason() != null) {
                one.put("reason", point.reason());
            }
        }
        ErlangEstimate estimate = curve.estimate();
        if (estimate != null) {
            ArrayNode broken = json.putArray("erlangCDoesNotHold");
            estimate.broken().stream().sorted().forEach(assumption -> broken.add(word(assumption.name())));
        }
    }

    private static void look(ObjectNode json, Look look) {
        counts(json.putObject("agents"), look.agents());
        json.put("replications", look.replications());
        json.put("met", met(look.met()));
        json.put("allTargetsShare", look.allTargetsShare());
        ArrayNode values = json.putArray("values");
        look.readings().forEach(reading -> values.add(reading.value()));
        if (look.refusal() != null) {
            json.put("reason", look.refusal());
        }
    }

    private static @Nullable Boolean met(Decision decision) {
        return decision == Decision.OPEN ? null : (Boolean) (decision == Decision.MET);
    }

    private static @Nullable Double end(double value) {
        return Double.isInfinite(value) ? null : (Double) value;
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
