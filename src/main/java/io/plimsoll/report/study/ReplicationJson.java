package io.plimsoll.report.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.TargetValue;
import io.plimsoll.lab.compare.WaitCounts;
import io.plimsoll.lab.wire.NotUnderstoodException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A replication to the bit. Stateless, thread-safe. */
final class ReplicationJson {
    private ReplicationJson() {}

    static ObjectNode write(Replication replication) {
        ObjectNode json = Tree.NODES.objectNode();
        json.put("seed", replication.seed());
        ObjectNode values = json.putObject("values");
        replication.values().forEach((measure, value) -> values.set(measure.key(), Tree.number(value)));
        WaitCounts waits = replication.waits();
        ArrayNode counts = json.putArray("waits");
        for (int i = 0; i < waits.size(); i++) {
            counts.add(waits.bucket(i)).add(waits.count(i));
        }
        ArrayNode targets = json.putArray("targets");
        for (TargetValue target : replication.targets()) {
            Double value = target.value();
            targets.addArray()
                    .add(value == null ? Tree.NODES.nullNode() : Tree.number(value))
                    .add(target.met());
        }
        if (replication.failure() != null) {
            json.put("failure", replication.failure());
        }
        return json;
    }

    static Replication read(JsonNode json) throws NotUnderstoodException {
        String failure = json.has("failure") ? Tree.text(json, "failure") : null;
        return new Replication(Tree.whole(json, "seed"), values(json), waits(json), targets(json), failure);
    }

    private static Map<Measure, Double> values(JsonNode json) throws NotUnderstoodException {
        ObjectNode object = Tree.object(json, "values");
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            JsonNode value = object.get(measure.key());
            if (value != null) {
                values.put(measure, Tree.number(value, measure.key()));
            }
        }
        if (values.size() != object.size()) {
            throw new NotUnderstoodException("\"values\" has a measure that is not known here");
        }
        return values;
    }

    private static WaitCounts waits(JsonNode json) throws NotUnderstoodException {
        ArrayNode array = Tree.array(json, "waits");
        if (array.size() % 2 != 0 || array.size() > 2 << WaitCounts.BITS) {
            throw new NotUnderstoodException("\"waits\" must be buckets with their counts");
        }
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < array.size(); i += 2) {
            long bucket = Tree.wholeOf(array.get(i), "a bucket");
            if (bucket < 0 || bucket >> WaitCounts.BITS != 0) {
                throw new NotUnderstoodException("there is no bucket " + bucket);
            }
            counts.put((int) bucket, Tree.wholeOf(array.get(i + 1), "a count"));
        }
        return new WaitCounts(counts);
    }

    private static List<TargetValue> targets(JsonNode json) throws NotUnderstoodException {
        List<TargetValue> targets = new ArrayList<>();
        for (JsonNode target : Tree.array(json, "targets")) {
            if (target.size() != 2 || !target.get(1).isBoolean()) {
                throw new NotUnderstoodException("a target must be its value and whether that will do");
            }
            JsonNode value = target.get(0);
            targets.add(new TargetValue(
                    value.isNull() ? null : (Double) Tree.number(value, "a target's value"),
                    target.get(1).booleanValue()));
        }
        return targets;
    }
}
