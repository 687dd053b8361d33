package io.plimsoll.scenario;

import static io.plimsoll.scenario.JsonTree.putIfPresent;
import static io.plimsoll.scenario.JsonTree.putUnless;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes run files. Thread-safe. */
public final class RunFileWriter {
    private RunFileWriter() {}

    /** A recorded run as the text of a file. */
    public static String write(RunFile run) {
        ObjectNode root = JsonTree.NODES.objectNode();
        root.put(RunFileBinder.MARK, RunFileBinder.VERSION);
        root.put("program", run.program());
        root.put("contract", run.contract());
        root.put("scenarioHash", run.scenarioHash());
        ArrayNode strategies = root.putArray("strategies");
        run.strategies().forEach(strategies::add);
        putIfPresent(root, "reached", run.reached());
        putIfPresent(root, "digest", run.digest());
        putUnless(0, root, "openingCommands", run.openingCommands());
        root.set("scenario", ScenarioWriter.tree(run.scenario()));
        ArrayNode commands = root.putArray("commands");
        run.commands().forEach(command -> commands.add(CommandWriter.write(command)));
        return PrettyJson.write(root);
    }
}
