package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of a journal. */
final class JournalFormat {
    /** Its value is the version of the format. */
    static final String MARK = "plimsollJournal";

    static final int VERSION = 1;

    private static final List<String> KEYS =
            List.of(MARK, "program", "contract", "title", "file", "replaces", "scenario");

    private JournalFormat() {}

    /**
     * What the first line came to.
     *
     * @param head {@code null} if it cannot be used
     * @param replaces the name of the journal in whose place this one came, or {@code null}
     * @param trouble why it cannot be used, or {@code null}
     */
    record First(
            @Nullable JournalHead head,
            @Nullable String replaces,
            @Nullable String trouble) {}

    /** Writes it piece by piece, without the brace that ends it: there may not be the memory for all of a scenario's JSON. */
    static void write(JournalHead head, @Nullable String replaces, Writer out) throws IOException {
        ObjectNode root = JsonTree.NODES.objectNode();
        root.put(MARK, VERSION);
        root.put("program", head.program());
        root.put("contract", head.contract());
        root.put("title", head.title());
        JsonTree.putIfPresent(
                root, "file", head.file() == null ? null : head.file().toString());
        JsonTree.putIfPresent(root, "replaces", replaces);
        String begin = root.toString();
        out.write(begin, 0, begin.length() - 1);
        out.write(",\"scenario\":");
        ScenarioWriter.canonical(head.scenario(), out);
    }

    static First read(byte[] json) {
        Problems problems = new Problems();
        Node root = TreeReader.read(json, problems);
        Fields open = root == null ? null : Fields.open(root, problems);
        Long version = open == null ? null : open.whole(MARK, Long.MIN_VALUE, Long.MAX_VALUE);
        if (open == null || version == null) {
            return unusable("it is not a journal");
        }
        if (version != VERSION) {
            return unusable(
                    "it is of journal format version " + version + ", and this program knows version " + VERSION);
        }
        Fields fields = Fields.of(open.node(), KEYS, problems);
        if (fields == null) {
            return unusable("it is not a journal");
        }
        String program = fields.name("program");
        int contract = fields.requiredWhole("contract", 1, Integer.MAX_VALUE, 1);
        String title = fields.text("title");
        String file = fields.text("file");
        String replaces = fields.text("replaces");
        Node scenarioNode = fields.require("scenario");
        Scenario scenario = scenarioNode == null ? null : ScenarioBinder.bind(scenarioNode, problems);
        if (scenario == null || !problems.sound()) {
            List<Problem> found = problems.inOrder();
            return unusable("version " + program + " kept it, and this one does not understand it: "
                    + found.getFirst().text());
        }
        if (contract != RunFile.CONTRACT) {
            return unusable("its run followed version " + contract + " of the rules, and this program follows version "
                    + RunFile.CONTRACT);
        }
        return new First(
                new JournalHead(program, contract, title == null ? scenario.name() : title, path(file), scenario),
                replaces,
                null);
    }

    private static First unusable(String why) {
        return new First(null, null, why);
    }

    private static @Nullable Path path(@Nullable String file) {
        try {
            return file == null ? null : Path.of(file);
        } catch (InvalidPathException e) {
            return null; // from another system
        }
    }
}
