package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.statistics.Interval;
import io.plimsoll.lab.statistics.QuantileInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as the JSON document of {@code compare --json}: keys and order are fixed, numbers are full doubles, {@code null} stands where
 * an end of an interval is not known. Equal comparisons give equal text. Stateless, thread-safe.
 */
public final class CompareReport {
    private CompareReport() {}

    /** The document, ending in a line feed. */
    public static String json(Comparison comparison, Provenance from) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", from.scenario());
        json.put("replications", comparison.replications());
        json.put("seed", comparison.seed());
        json.put("exact", comparison.exact());
        json.put("horizon", comparison.horizon().key());
        json.putObject("warmup")
                .put("time", comparison.warmUp().time())
                .put(
                        "source",
                        comparison
                                .warmUp()
                                .source()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        ArrayNode measures = json.putArray("measures");
        observed(comparison).forEach(measure -> measures.add(measure.key()));
        ArrayNode strategies = json.putArray("strategies");
        comparison.variants().forEach(summary -> summary(strategies.addObject(), summary));
        ArrayNode differences = json.putArray("differences");
        comparison.differences().forEach(difference -> difference(differences.addObject(), difference));
        ArrayNode refused = json.putArray("refused");
        comparison
                .refusals()
                .forEach(refusal ->
                        variant(refused.addObject(), refusal.variant()).put("reason", refusal.reason()));
        json.put(
                "verdict",
                VerdictText.of(comparison, VariantText.keys(comparison.variants()), from.unit())
                        .paragraph());
        json.put("scenarioHash", from.hash()).put("version", from.version());
        return JsonDocument.text(json);
    }

    /** The measures that some variant was seen to have. */
    static List<Measure> observed(Comparison comparison) {
        return Arrays.stream(Measure.values())
                .filter(measure -> comparison.variants().stream().anyMatch(one -> one.estimate(measure) != null))
                .toList();
    }

    private static ObjectNode variant(ObjectNode json, Variant variant) {
        json.put("strategy", variant.strategy().name());
        if (!variant.strategy().parameters().isEmpty()) {
            ObjectNode parameters = json.putObject("strategyParameters");
            variant.strategy().parameters().forEach(parameters::put);
        }
        return json.put("dispatch", variant.dispatch().key());
    }

    private static void summary(ObjectNode json, Summary summary) {
        variant(json, summary.variant());
        summary.estimates()
                .forEach((measure, estimate) ->
                        ends(json.putObject(measure.key()).put("mean", estimate.mean()), estimate.interval()));
        quantile(json, "wait.mean.median", summary.median());
        quantile(json, "wait.mean.p90", summary.bad());
        json.put("best", summary.best());
    }

    private static void quantile(ObjectNode json, String key, @Nullable QuantileInterval quantile) {
        if (quantile != null) {
            ends(json.putObject(key).put("value", quantile.value()), quantile.interval());
        }
    }

    private static void difference(ObjectNode json, Difference difference) {
        variant(json, difference.variant())
                .put("measure", difference.measure().key())
                .put("mean", difference.paired().estimate().mean());
        ends(json, difference.paired().estimate().interval())
                .put("adjustedP", difference.adjustedP())
                .put("same", difference.paired().same());
    }

    /** What is infinite has no number in JSON. */
    private static ObjectNode ends(ObjectNode json, Interval interval) {
        return json.put("low", finite(interval.low())).put("high", finite(interval.high()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }
}
