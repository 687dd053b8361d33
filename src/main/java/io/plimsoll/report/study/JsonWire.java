package io.plimsoll.report.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.wire.Wire;

/**
 * Messages as JSON, an object of one key each: {@code {"piece":{"study":"…","variant":0,"first":1,"count":8}}}. Stateless, thread-safe.
 * docs/more-machines.md lists them.
 */
public final class JsonWire implements Wire {
    private static final String STUDY = "study";
    private static final String PIECE = "piece";
    private static final String SLOTS = "slots";
    private static final String WORKER = "worker";
    private static final String ANSWER = "answer";
    private static final String FAILED = "failed";

    @Override
    public Message.Order order(Experiment experiment) {
        return new Message.Order(Tree.hash(ExperimentJson.write(experiment)), experiment);
    }

    @Override
    public String write(Message message) {
        ObjectNode json = Tree.NODES.objectNode();
        switch (message) {
            case Message.Order order -> json.set(STUDY, ExperimentJson.write(order.experiment()));
            case Message.Request request -> json.set(PIECE, PieceJson.write(request.study(), request.piece()));
            case Message.Slots slots -> json.put(SLOTS, slots.count());
            case Message.Greeting greeting ->
                json.putObject(WORKER).put("program", greeting.program()).put(STUDY, greeting.study());
            case Message.Answer answer -> json.set(ANSWER, PieceJson.write(answer.piece()));
            case Message.Failed failed -> json.put(FAILED, failed.reason());
        }
        return Tree.write(json);
    }

    @Override
    public Message read(String line) throws NotUnderstoodException {
        JsonNode json = Tree.read(line);
        if (json.size() != 1 || !json.isObject()) {
            throw new NotUnderstoodException("a message is an object of one key");
        }
        String key = json.fieldNames().next();
        return switch (key) {
            case STUDY -> order(ExperimentJson.read(json.get(key)));
            case PIECE -> new Message.Request(Tree.text(json.get(key), STUDY), PieceJson.read(json.get(key)));
            case SLOTS -> new Message.Slots(Tree.whole(json, SLOTS, 1, 1_000_000));
            case WORKER -> new Message.Greeting(Tree.text(json.get(key), "program"), Tree.text(json.get(key), STUDY));
            case ANSWER -> new Message.Answer(PieceJson.readFinished(json.get(key)));
            case FAILED -> new Message.Failed(Tree.text(json, FAILED));
            default -> throw new NotUnderstoodException("a message \"" + key + "\" is not known here");
        };
    }
}
