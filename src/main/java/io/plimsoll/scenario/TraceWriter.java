package io.plimsoll.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes every event as a line of JSON: {@code {"time":0.0,"event":"assigned","task":"T1","agent":"backend-1","workload":1}}. Numbers are
 * the shortest that are read as the same double. Confined to the engine's thread; buffers; {@link #on} throws
 * {@link UncheckedIOException} if the stream cannot be written.
 */
public final class TraceWriter implements EventListener, Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator json;
    private @Nullable Simulation simulation;
    private boolean any;

    /**
     * Writes to a stream, which {@link #close} closes.
     *
     * @throws IOException if the stream cannot be written
     */
    public TraceWriter(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setRootValueSeparator(new SerializedString("\n"));
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        Simulation run = Objects.requireNonNull(simulation, "an event before the run opened");
        try {
            any = true;
            json.writeStartObject();
            json.writeNumberField("time", time);
            json.writeStringField("event", type.key());
            switch (type) {
                case STRATEGY ->
                    json.writeStringField("strategy", run.strategy().name());
                case ROSTER -> {
                    json.writeStringField("role", run.roleName(role));
                    json.writeNumberField("agents", workload);
                }
                default -> subject(run, task, agent, workload);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the trace", e);
        }
    }

    private void subject(Simulation run, int task, int agent, int workload) throws IOException {
        if (task >= 0) {
            json.writeStringField("task", run.taskId(task));
        }
        if (agent >= 0) {
            json.writeStringField("agent", run.agentName(agent));
        }
        if (workload >= 0) {
            json.writeNumberField("workload", workload);
        }
    }

    /** Ends the last line and closes the stream. */
    @Override
    public void close() throws IOException {
        if (!json.isClosed() && any) {
            json.writeRaw('\n');
        }
        json.close();
    }
}
