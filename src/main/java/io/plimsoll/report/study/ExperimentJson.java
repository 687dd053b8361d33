package io.plimsoll.report.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.RunFileWriter;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.model.Dispatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An experiment by value: scenario and commands as a run file has them, and the variants. Stateless, thread-safe. */
final class ExperimentJson {
    /** So that equal experiments are written alike whichever version writes. */
    private static final String ANY = "any";

    private ExperimentJson() {}

    static ObjectNode write(Experiment experiment) {
        ObjectNode json = Tree.NODES.objectNode();
        Script script = experiment.script();
        RunFile run = RunFile.of(experiment.scenario(), script.commands(), script.opening(), ANY);
        try {
            json.set("run", Tree.read(RunFileWriter.write(run)));
        } catch (NotUnderstoodException e) {
            throw new IllegalStateException("what was just written could not be read", e);
        }
        ArrayNode variants = json.putArray("variants");
        experiment.variants().forEach(variant -> variants.add(write(variant)));
        return json.put("waits", experiment.waits());
    }

    static Experiment read(JsonNode json) throws NotUnderstoodException {
        Opened opened = ScenarioFiles.open(Tree.write(Tree.object(json, "run")).getBytes(StandardCharsets.UTF_8));
        RunFile run = opened.run();
        if (run == null) {
            String reason = opened.problems().stream()
                    .filter(Problem::isError)
                    .map(problem -> problem.text() + " [" + problem.pointer() + "]")
                    .findFirst()
                    .orElse("it is no run");
            throw new NotUnderstoodException("\"run\" does not load: " + reason);
        }
        List<Variant> variants = new ArrayList<>();
        for (JsonNode variant : Tree.array(json, "variants")) {
            variants.add(readVariant(variant));
        }
        Script script = new Script(run.commands(), run.openingCommands());
        return new Experiment(run.scenario(), script, variants, Tree.truth(json, "waits"));
    }

    static ObjectNode write(Variant variant) {
        ObjectNode json =
                Tree.NODES.objectNode().put("strategy", variant.strategy().name());
        ObjectNode parameters = json.putObject("parameters");
        variant.strategy().parameters().forEach((name, value) -> parameters.set(name, Tree.number(value)));
        json.put("dispatch", variant.dispatch().key());
        ObjectNode agents = json.putObject("agents");
        variant.agents().forEach(agents::put);
        return json;
    }

    static Variant readVariant(JsonNode json) throws NotUnderstoodException {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (var parameter : Tree.object(json, "parameters").properties()) {
            parameters.put(parameter.getKey(), Tree.number(parameter.getValue(), "a parameter"));
        }
        ObjectNode object = Tree.object(json, "agents");
        Map<String, Integer> agents = new LinkedHashMap<>();
        for (var role : object.properties()) {
            agents.put(role.getKey(), Tree.whole(object, role.getKey(), 0, Integer.MAX_VALUE));
        }
        String word = Tree.text(json, "dispatch");
        for (Dispatch dispatch : Dispatch.values()) {
            if (dispatch.key().equals(word)) {
                return new Variant(new StrategySpec(Tree.text(json, "strategy"), parameters), dispatch, agents);
            }
        }
        throw new NotUnderstoodException("dispatch \"" + word + "\" is not known here");
    }
}
