package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.Waiting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why, as a JSON document: the keys and their order are fixed, numbers are full doubles, {@code null} stands where there is nothing. Equal
 * answers give equal text, on any machine. Stateless, thread-safe.
 */
public final class WhyReport {
    private WhyReport() {}

    /** The document, ending in a line feed. */
    public static String json(Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task", explanation.task());
        json.put("time", explanation.time());
        json.put("state", explanation.state());
        Waiting waiting = explanation.waiting();
        if (waiting == null) {
            json.putNull("waiting");
        } else {
            waiting(json.putObject("waiting"), waiting);
        }
        ArrayNode decisions = json.putArray("decisions");
        explanation.decisions().forEach(decision -> decision(decisions.addObject(), decision));
        return JsonDocument.text(json);
    }

    /** Who would be next, as a document. */
    public static String json(List<NextInLine> next, double time) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("time", time);
        ArrayNode lines = json.putArray("next");
        next.forEach(line -> lines.addObject()
                .put("role", line.role())
                .put("task", line.task())
                .put("agent", line.agent())
                .put("candidates", line.candidates())
                .put("chance", line.chance())
                .put("reason", line.byTask() ? "depends on the task" : line.reason()));
        return JsonDocument.text(json);
    }

    private static void decision(ObjectNode json, Decision decision) {
        json.put("number", decision.number());
        json.put("time", decision.time());
        json.put("role", decision.role());
        json.put("ready", decision.ready());
        strategy(json, decision.strategy());
        json.put("dispatch", decision.dispatch().key());
        json.put("agent", decision.agent());
        json.put("by", decision.byOperator() ? "operator" : "strategy");
        json.put("choice", decision.choice());
        json.put("runnerUp", decision.runnerUp().map(Candidate::agent).orElse(null));
        json.put("chance", decision.chance());
        names(json.putArray("drawn"), decision.drawn());
        Measure measure = decision.measure();
        if (measure == null) {
            json.putNull("measure");
        } else {
            json.putObject("measure")
                    .put("title", measure.title())
                    .put("unit", measure.unit().key())
                    .put("best", measure.largest() ? "largest" : "smallest")
                    .put("passesOver", measure.passing());
        }
        json.put("tied", decision.tied());
        json.put("tieBreak", key(decision.tieBreak()));
        json.put("lastOfRole", decision.last());
        json.put("loadsSeenAt", decision.seen());
        json.put("effortError", decision.error());
        ArrayNode candidates = json.putArray("candidates");
        decision.candidates()
                .forEach(candidate -> candidates
                        .addObject()
                        .put("agent", candidate.agent())
                        .put("score", finite(candidate.score()))
                        .put("drawn", candidate.drawn())
                        .put("considered", candidate.considered())
                        .put("workload", candidate.workload())
                        .put("lastGiven", candidate.lastGiven()));
        passedOver(json.putArray("passedOver"), decision.passedOver());
        ArrayNode others = json.putArray("others");
        for (Decision.Other other : decision.others()) {
            ObjectNode one = others.addObject();
            strategy(one, other.strategy());
            one.put("agent", other.agent()).put("chance", other.chance());
            names(one.putArray("drawn"), other.drawn());
        }
    }

    private static void waiting(ObjectNode json, Waiting waiting) {
        json.put("cause", waiting.cause().key());
        json.put("role", waiting.role());
        json.put("time", waiting.time());
        json.put("since", waiting.since());
        json.put("leaves", finite(waiting.leaves()));
        json.put("ahead", waiting.ahead());
        ArrayNode blockers = json.putArray("blockedBy");
        waiting.blockers()
                .forEach(blocker -> blockers.addObject()
                        .put("task", blocker.task())
                        .put("state", blocker.state())
                        .put("agent", blocker.agent()));
        passedOver(json.putArray("agents"), waiting.able());
    }

    private static void passedOver(ArrayNode json, List<PassedOver> passed) {
        passed.forEach(one -> json.addObject()
                .put("agent", one.agent())
                .put("reason", one.reason().key())
                .put("held", one.held())
                .put("capacity", one.capacity()));
    }

    private static void strategy(ObjectNode json, StrategySpec strategy) {
        json.put("strategy", strategy.name());
        if (!strategy.parameters().isEmpty()) {
            ObjectNode parameters = json.putObject("strategyParameters");
            strategy.parameters().forEach(parameters::put);
        }
    }

    private static void names(ArrayNode json, List<String> names) {
        names.forEach(json::add);
    }

    /** JSON knows no infinity: never is {@code null}. */
    private static @Nullable Double finite(@Nullable Double value) {
        return value == null || Double.isInfinite(value) ? null : value;
    }

    static String key(Decision.TieBreak tieBreak) {
        return tieBreak.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
