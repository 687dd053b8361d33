package io.plimsoll.scenario;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all events so far, to tell whether a replay went as the run did: SHA-256 over each event's word, time (the double's bits),
 * task, agent, role and workload, by name and not by number, so that it does not matter which slots a run keeps. Confined to the engine's thread.
 */
public final class EventDigest implements EventListener {
    private final MessageDigest sha = ScenarioHash.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
    private @Nullable Simulation simulation;

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        Simulation run = Objects.requireNonNull(simulation, "an event before the run opened");
        text(type.key());
        room(Long.BYTES + Integer.BYTES);
        buffer.putLong(Double.doubleToLongBits(time)).putInt(workload);
        text(task < 0 ? "" : run.taskId(task));
        text(agent < 0 ? "" : run.agentName(agent));
        text(role < 0 ? "" : run.roleName(role));
        if (type == EventType.STRATEGY) {
            text(EntryWriter.strategy(run.strategy()).toString());
        }
    }

    /** The digest of the events so far, in 64 hexadecimal digits; more may follow. */
    public String value() {
        drain();
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own SHA-256 can be copied", e);
        }
    }

    /** A text with its length before it, so that no two sequences of events look alike. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES);
        buffer.putInt(bytes.length);
        if (bytes.length > buffer.capacity()) {
            drain();
            sha.update(bytes);
        } else {
            room(bytes.length);
            buffer.put(bytes);
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            drain();
        }
    }

    private void drain() {
        sha.update(buffer.flip());
        buffer.clear();
    }
}
