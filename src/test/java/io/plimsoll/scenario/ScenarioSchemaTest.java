package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The schema and the reader say the same, as far as a schema can: it knows no references between sections. */
class ScenarioSchemaTest {
    static final long[] SEEDS = LongStream.range(0, 300).toArray();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ScenarioSchema.text());

    /** What only the reader finds; the schema has no words for it. Beginnings or parts of its messages. */
    private static final List<String> SEMANTIC_ONLY = List.of(
            "duplicate key",
            "a second agent",
            "a second task",
            "a second stream",
            "names its own",
            "no task has the id",
            "dependency cycle",
            "unknown strategy",
            "has no parameter",
            "unknown agent",
            "unknown role",
            "agents in all",
            "never ends",
            "what repeats needs an end",
            "no such day or hour",
            "must be at least m",
            "as many weights",
            "sum of the weights",
            "must be after the one before",
            "must be below the period",
            "needs a factor above 0",
            "mean interarrival",
            "half a character");

    @Test
    void everyKeyOfTheSchemaIsAKeyOfTheReaderAndTheOtherWayRound() throws IOException {
        JsonNode schema = MAPPER.readTree(ScenarioSchema.text());
        JsonNode defs = schema.at("/$defs");

        assertKeys(schema, ScenarioKeys.SCENARIO);
        assertKeys(schema.at("/properties/run"), RunBinder.KEYS);
        assertKeys(defs.at("/role/else"), ScenarioKeys.ROLE);
        assertKeys(defs.at("/agent"), ScenarioKeys.AGENT);
        assertKeys(defs.at("/task"), ScenarioKeys.TASK);
        assertKeys(defs.at("/stream"), ScenarioKeys.STREAM);
        assertKeys(defs.at("/stream/properties/profile/items"), ProfileBinder.KEYS);
        assertKeys(defs.at("/timelineEntry"), ScenarioKeys.TIMELINE);
        assertKeys(defs.at("/target"), ScenarioKeys.TARGET);
        Map<String, List<String>> types = new LinkedHashMap<>();
        for (JsonNode type : defs.at("/distribution/else/allOf")) {
            List<String> keys = new ArrayList<>();
            type.at("/then/properties").fieldNames().forEachRemaining(keys::add);
            keys.remove("type");
            types.put(type.at("/if/properties/type/const").asText(), keys);
        }
        assertThat(types).isEqualTo(DistributionBinder.TYPES);
    }

    @Test
    void everyKeyHasADescriptionForEditors() throws IOException {
        List<String> silent = new ArrayList<>();
        collectSilent(MAPPER.readTree(ScenarioSchema.text()), "", silent);

        assertThat(silent).isEmpty();
    }

    @Test
    void strategiesThatComeWithTheProgramAreOffered() throws IOException {
        List<String> names =
                Strategies.all().stream().map(StrategyProvider::name).toList();

        JsonNode schema = MAPPER.readTree(ScenarioSchema.text());

        assertThat(texts(schema.at("/$defs/strategy/examples"))).isEqualTo(names);
        assertThat(texts(schema.at("/$defs/strategy/else/properties/name/examples")))
                .isEqualTo(names);
    }

    @Test
    void theFullExampleIsSoundForBothAndUsesEveryKey() throws IOException {
        JsonNode example = example();

        assertThat(SCHEMA.validate(example)).isEmpty();
        assertThat(read(example).problems()).isEmpty();
        Set<String> used = new TreeSet<>();
        collectKeys(example, used);
        assertThat(used).containsAll(ScenarioKeys.SCENARIO);
        List.of(RunBinder.KEYS, ScenarioKeys.ROLE, ScenarioKeys.AGENT, ScenarioKeys.TASK, ScenarioKeys.STREAM)
                .forEach(keys -> assertThat(used).containsAll(keys));
        List.of(ProfileBinder.KEYS, ScenarioKeys.TIMELINE, ScenarioKeys.TARGET)
                .forEach(keys -> assertThat(used).containsAll(keys));
        DistributionBinder.TYPES.values().forEach(keys -> assertThat(used).containsAll(keys));
    }

    @Test
    void samplesThatLoadAreSoundForBoth() throws IOException {
        for (Sample sample : Samples.all()) {
            boolean sound = sample.read().ok();
            if (sound) {
                assertThat(SCHEMA.validate(MAPPER.readTree(sample.bytes())))
                        .as(sample.name())
                        .isEmpty();
                String written = ScenarioWriter.write(sample.read().orThrow());
                assertThat(ScenarioReaderTest.read(written).scenario())
                        .as(sample.name())
                        .isEqualTo(sample.read().scenario());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatTheReaderAcceptsTheSchemaAccepts(long seed) throws IOException {
        String written = ScenarioWriter.write(Scenarios.random(seed));

        assertThat(SCHEMA.validate(MAPPER.readTree(written)))
                .as("seed %d: %s", seed, written)
                .isEmpty();
    }

    /** Every value of the full example replaced, every key renamed or dropped, one at a time. */
    @Test
    void bothRefuseTheSameChangedFiles() throws IOException {
        JsonNode example = example();
        List<String> pointers = new ArrayList<>();
        collectPointers(example, "", pointers);
        int compared = 0;
        for (String pointer : pointers) {
            for (JsonNode other : replacements()) {
                compared += compare(pointer, replaced(example, pointer, other));
            }
            compared += compare(pointer, replaced(example, pointer, null));
            compared += compare(pointer, renamed(example, pointer));
        }
        assertThat(compared).isGreaterThan(4_000);
    }

    /** Several changes at once, at random. */
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void bothRefuseTheSameFilesChangedInSeveralPlaces(long seed) throws IOException {
        RandomSource random = new RandomSource(seed);
        List<JsonNode> replacements = replacements();
        JsonNode changed = example();
        for (int i = 0; i < 3; i++) {
            List<String> pointers = new ArrayList<>();
            collectPointers(changed, "", pointers);
            String pointer = pointers.get(random.below(pointers.size()));
            changed = switch (random.below(3)) {
                case 0 -> renamed(changed, pointer);
                case 1 -> replaced(changed, pointer, null);
                default -> replaced(changed, pointer, replacements.get(random.below(replacements.size())));
            };
        }
        compare("seed " + seed, changed);
    }

    private static int compare(String what, JsonNode changed) {
        List<Problem> errors =
                read(changed).problems().stream().filter(Problem::isError).toList();
        boolean structural =
                errors.stream().anyMatch(error -> SEMANTIC_ONLY.stream().noneMatch(error.message()::contains));
        var refused = SCHEMA.validate(changed);
        if (refused.isEmpty() == structural) {
            fail("%s: the reader says %s, the schema %s of %s", what, errors, refused, changed);
        }
        return 1;
    }

    private static List<JsonNode> replacements() throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String json : List.of(
                "null",
                "true",
                "-1",
                "0",
                "1.0",
                "0.5",
                "1e3",
                "3e12",
                "9223372036854775807",
                "9223372036854775808",
                "1000001",
                "\"\"",
                "\"x\"",
                "\"mean\"",
                "\"p0\"",
                "\"p100\"",
                "\"p100.5\"",
                "\"p9.25\"",
                "\"2026-11-24\"",
                "\"2026-02-30T09:00\"",
                "[]",
                "{}",
                "[1]",
                "[\"qa\"]",
                "{\"qa\": 1}",
                "{\"type\": \"uniform\"}",
                "{\"type\": \"exponential\", \"mean\": 1}",
                "{\"name\": \"random\"}")) {
            nodes.add(MAPPER.readTree(json));
        }
        return nodes;
    }

    private static JsonNode replaced(JsonNode root, String pointer, @Nullable JsonNode by) {
        JsonNode copy = root.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, slash));
        String step = unescape(pointer.substring(slash + 1));
        if (parent instanceof ObjectNode object) {
            if (by == null) {
                object.remove(step);
            } else {
                object.set(step, by);
            }
        } else if (parent instanceof ArrayNode array) {
            if (by == null) {
                array.remove(Integer.parseInt(step));
            } else {
                array.set(Integer.parseInt(step), by);
            }
        }
        return copy;
    }

    private static JsonNode renamed(JsonNode root, String pointer) {
        JsonNode copy = root.deepCopy();
        int slash = pointer.lastIndexOf('/');
        String step = unescape(pointer.substring(slash + 1));
        if (copy.at(pointer.substring(0, slash)) instanceof ObjectNode object) {
            object.set(step + "s", object.remove(step));
        }
        return copy;
    }

    private static void collectPointers(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties()
                .forEach(e -> collectPointers(
                        e.getValue(),
                        pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1"),
                        pointers));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectPointers(node.get(i), pointer + "/" + i, pointers);
            }
        }
    }

    private static void collectKeys(JsonNode node, Set<String> keys) {
        node.properties().forEach(e -> keys.add(e.getKey()));
        node.forEach(child -> collectKeys(child, keys));
    }

    private static void collectSilent(JsonNode node, String pointer, List<String> silent) {
        boolean conditions = pointer.endsWith("/if") || pointer.equals("/$defs/target/then");
        JsonNode properties = node.path("properties");
        if (!conditions && properties.isObject()) {
            properties.properties().forEach(e -> {
                if (!e.getValue().has("description") && !e.getValue().isBoolean()) {
                    silent.add(pointer + "/properties/" + e.getKey());
                }
            });
        }
        node.properties().forEach(e -> collectSilent(e.getValue(), pointer + "/" + e.getKey(), silent));
        if (node.isArray()) {
            node.forEach(child -> collectSilent(child, pointer + "/-", silent));
        }
    }

    private static void assertKeys(JsonNode object, List<String> keys) {
        List<String> properties = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(properties::add);
        assertThat(properties).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private static Reading read(JsonNode json) {
        return ScenarioReader.read(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode example() throws IOException {
        try (var in = ScenarioSchemaTest.class.getResourceAsStream("every-key.plimsoll.json")) {
            return MAPPER.readTree(in);
        }
    }
}
