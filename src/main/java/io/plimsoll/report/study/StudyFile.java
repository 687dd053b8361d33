package io.plimsoll.report.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Refusal;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.report.Provenance;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison that is prepared and not computed: everything that its result follows from, by value, so that it means the same on any machine.
 * Immutable.
 *
 * @param experiment measured after the warm-up, which was looked for before
 * @param from where it comes from; its version is the program that has to compute it
 * @param hash of all of it
 */
public record StudyFile(
        Experiment experiment,
        Horizon horizon,
        WarmUp warmUp,
        List<Refusal> refusals,
        Goal goal,
        Provenance from,
        String hash) {
    /** The key that tells a study file; its value is the version of the format. */
    private static final String MARK = "plimsollStudy";

    private static final int VERSION = 1;

    /** As large as a scenario file may be, with room for the rest. */
    private static final int LARGEST = 288 << 20;

    /** Copies the list. */
    public StudyFile {
        refusals = List.copyOf(refusals);
    }

    /** Of a study as it was prepared. */
    public static StudyFile of(Study study, Goal goal, Provenance from) {
        StudyFile file =
                new StudyFile(study.experiment(), study.horizon(), study.warmUp(), study.refusals(), goal, from, "");
        return file.withHash(Tree.hash(file.tree()));
    }

    private StudyFile withHash(String other) {
        return new StudyFile(experiment, horizon, warmUp, refusals, goal, from, other);
    }

    /** The study, with nothing computed yet. */
    public Study study() {
        return Study.prepared(experiment, horizon, warmUp, refusals);
    }

    private ObjectNode tree() {
        ObjectNode json = Tree.NODES.objectNode();
        json.put("program", from.version()).put("command", from.command()).put("scenarioHash", from.hash());
        ObjectNode replications =
                json.putObject("goal").put("floor", goal.floor()).put("ceiling", goal.ceiling());
        Double precision = goal.precision();
        if (precision != null) {
            replications.put("precision", precision);
        }
        json.put("horizon", Tree.word(horizon));
        json.putObject("warmUp").put("time", warmUp.time()).put("source", Tree.word(warmUp.source()));
        ArrayNode refused = json.putArray("refused");
        for (Refusal refusal : refusals) {
            ObjectNode one = refused.addObject().put("reason", refusal.reason());
            one.set("variant", ExperimentJson.write(refusal.variant()));
        }
        json.set("experiment", ExperimentJson.write(experiment));
        return json;
    }

    /** As the text of a file. */
    public String text() {
        ObjectNode json = Tree.NODES.objectNode().put(MARK, VERSION).put("hash", hash);
        json.set("study", tree());
        return Tree.write(json) + "\n";
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws NotUnderstoodException if it is no study, or was changed after it was made
     */
    public static StudyFile read(Path file) throws IOException, NotUnderstoodException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new NotUnderstoodException("it is larger than " + LARGEST + " bytes");
        }
        JsonNode json = Tree.read(new String(bytes, StandardCharsets.UTF_8));
        if (!json.has(MARK)) {
            throw new NotUnderstoodException("it is no study; plimsoll compare FILE --study OUT makes one");
        }
        if (Tree.whole(json, MARK) != VERSION) {
            throw new NotUnderstoodException(
                    "the study is of format version " + Tree.whole(json, MARK) + ", and this program knows " + VERSION);
        }
        StudyFile found = read(Tree.object(json, "study"));
        String hash = Tree.hash(found.tree());
        if (!hash.equals(Tree.text(json, "hash"))) {
            throw new NotUnderstoodException("it was changed after it was made: its hash is " + hash);
        }
        return found.withHash(hash);
    }

    private static StudyFile read(JsonNode json) throws NotUnderstoodException {
        Experiment experiment = ExperimentJson.read(Tree.object(json, "experiment"));
        Scenario scenario = experiment.scenario();
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode refusal : Tree.array(json, "refused")) {
            refusals.add(new Refusal(
                    ExperimentJson.readVariant(Tree.object(refusal, "variant")), Tree.text(refusal, "reason")));
        }
        JsonNode warmUp = Tree.object(json, "warmUp");
        return new StudyFile(
                experiment,
                Tree.choice(Horizon.class, json, "horizon"),
                new WarmUp(
                        Tree.number(Tree.get(warmUp, "time"), "\"time\""),
                        Tree.choice(WarmUp.Source.class, warmUp, "source")),
                refusals,
                goal(Tree.object(json, "goal")),
                new Provenance(
                        scenario.name(),
                        Tree.text(json, "scenarioHash"),
                        scenario.timeUnit(),
                        Tree.text(json, "program"),
                        Tree.text(json, "command")),
                "");
    }

    private static Goal goal(JsonNode json) throws NotUnderstoodException {
        try {
            return new Goal(
                    Tree.whole(json, "floor", 1, Integer.MAX_VALUE),
                    Tree.whole(json, "ceiling", 1, Integer.MAX_VALUE),
                    json.has("precision") ? (Double) Tree.number(json.get("precision"), "\"precision\"") : null);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(String.valueOf(e.getMessage()));
        }
    }
}
