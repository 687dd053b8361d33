package io.plimsoll.scenario;

import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the root of a run file. */
final class RunFileBinder {
    /** The key that tells a run file from a scenario; its value is the version of the format. */
    static final String MARK = "plimsollRun";

    static final int VERSION = 1;

    static final List<String> KEYS = List.of(
            MARK,
            "program",
            "contract",
            "scenarioHash",
            "strategies",
            "reached",
            "digest",
            "openingCommands",
            "scenario",
            "commands");

    private final Problems problems;

    RunFileBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable RunFile bind(Node root) {
        Fields fields = Fields.of(root, KEYS, problems);
        if (fields == null) {
            return null;
        }
        version(fields, MARK, VERSION, "the file is of run format version ");
        version(fields, "contract", RunFile.CONTRACT, "the run followed version ");
        String program = fields.name("program");
        String hash = fields.name("scenarioHash");
        List<String> strategies = fields.names("strategies");
        Double reached = fields.number("reached", Range.TIME);
        String digest = fields.optionalName("digest");
        Node scenarioNode = fields.require("scenario");
        Scenario scenario = scenarioNode == null ? null : ScenarioBinder.bind(scenarioNode, problems);
        List<TimedCommand> commands = commands(fields, reached);
        int opening = opening(fields, commands);
        if (scenario == null || scenarioNode == null || !problems.sound()) {
            return null;
        }
        if (!ScenarioHash.of(scenario).equals(hash)) {
            problems.warning(
                    scenarioNode.place(),
                    "the scenario was changed after the run was recorded",
                    "the replay may differ from the run");
        }
        return new RunFile(scenario, commands, opening, reached, program, RunFile.CONTRACT, hash, strategies, digest);
    }

    private void version(Fields fields, String key, int known, String words) {
        Node node = fields.require(key);
        Long version = node == null ? null : new Values(problems).whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
        if (node != null && version != null && version != known) {
            problems.error(node.place(), words + version + ", and this program knows version " + known);
        }
    }

    private List<TimedCommand> commands(Fields fields, @Nullable Double reached) {
        fields.require("commands");
        CommandBinder binder = new CommandBinder(problems);
        List<TimedCommand> commands = new ArrayList<>();
        double last = 0;
        for (Node item : fields.items("commands")) {
            TimedCommand command = binder.bind(item);
            if (command != null) {
                Place place = new Bound<>(command, item).placeOf("at");
                if (command.at() < last) {
                    problems.error(
                            place,
                            "commands stand in the order of their times, and the one before is at "
                                    + Numbers.text(last));
                } else if (reached != null && command.at() > reached) {
                    problems.error(place, "the run had only reached " + Numbers.text(reached));
                }
                last = Math.max(last, command.at());
                commands.add(command);
            }
        }
        return commands;
    }

    private int opening(Fields fields, List<TimedCommand> commands) {
        int opening = fields.whole("openingCommands", 0, Integer.MAX_VALUE, 0);
        Node node = fields.find("openingCommands");
        if (node == null || !problems.sound()) {
            return 0;
        }
        if (opening > commands.size()) {
            problems.error(node.place(), "there are only " + commands.size() + " commands");
            return 0;
        }
        if (opening > 0 && commands.get(opening - 1).at() > 0) {
            problems.error(node.place(), "the opening state is at time 0, and these commands go beyond it");
            return 0;
        }
        return opening;
    }
}
