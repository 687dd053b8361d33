package io.plimsoll.scenario;

import static io.plimsoll.scenario.JsonTree.NODES;
import static io.plimsoll.scenario.JsonTree.number;
import static io.plimsoll.scenario.JsonTree.numbers;
import static io.plimsoll.scenario.JsonTree.putIfPresent;
import static io.plimsoll.scenario.JsonTree.putUnless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Profile;
import org.jspecify.annotations.Nullable;

/** Streams, their distributions and profiles as JSON. */
final class StreamWriter {
    private StreamWriter() {}

    static ObjectNode stream(ArrivalStream stream) {
        ObjectNode object = NODES.objectNode().put("name", stream.name()).put("role", stream.role());
        object.set("interarrival", distribution(stream.interarrival()));
        object.set("effort", distribution(stream.effort()));
        putUnless(1, object, "weight", stream.weight());
        putUnless(0, object, "priority", stream.priority());
        Distribution patience = stream.patience();
        if (patience != null) {
            object.set("patience", distribution(patience));
        }
        putUnless(0, object, "start", stream.start());
        putIfPresent(object, "until", stream.until());
        putIfPresent(object, "count", stream.count());
        profile(object, stream.profile());
        return object;
    }

    static JsonNode distribution(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Constant d -> number(d.value());
            case Distribution.Uniform d -> typed("uniform", "min", d.min(), "max", d.max());
            case Distribution.Exponential d ->
                NODES.objectNode().put("type", "exponential").set("mean", number(d.mean()));
            case Distribution.Erlang d -> typed("erlang", "k", d.k(), "mean", d.mean());
            case Distribution.Gamma d -> typed("gamma", "shape", d.shape(), "mean", d.mean());
            case Distribution.Lognormal d -> typed("lognormal", "mean", d.mean(), "cv", d.cv());
            case Distribution.Weibull d -> typed("weibull", "shape", d.shape(), "mean", d.mean());
            case Distribution.Triangular d ->
                typed("triangular", "min", d.min(), "mode", d.mode()).set("max", number(d.max()));
            case Distribution.Empirical d -> empirical(d);
        };
    }

    private static ObjectNode typed(String type, String key, double value, String secondKey, double second) {
        ObjectNode object = NODES.objectNode().put("type", type);
        object.set(key, number(value));
        object.set(secondKey, number(second));
        return object;
    }

    private static ObjectNode empirical(Distribution.Empirical d) {
        ObjectNode object = NODES.objectNode().put("type", "empirical");
        object.set("values", numbers(d.values()));
        if (d.weights() != null) {
            object.set("weights", numbers(d.weights()));
        }
        return object;
    }

    private static void profile(ObjectNode object, @Nullable Profile profile) {
        if (profile == null) {
            return;
        }
        ArrayNode steps = object.putArray("profile");
        for (Profile.Step step : profile.steps()) {
            ObjectNode item = steps.addObject();
            item.set("from", number(step.from()));
            item.set("factor", number(step.factor()));
        }
        putIfPresent(object, "period", profile.period());
    }
}
