package io.plimsoll.spark;

import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** On an executor: has a worker there answer. Workers stay for the next question; one that fails is not used again. */
final class Ask implements Function<String, String> {
    private static final long serialVersionUID = 1;

    private final List<String> command;
    private final Broadcast<String> study;

    Ask(List<String> command, Broadcast<String> study) {
        this.command = command;
        this.study = study;
    }

    /**
     * Asks.
     *
     * @param request a line; empty: only to hear the greeting
     * @throws Exception if the worker is lost, or the task is cancelled; Spark tries elsewhere
     */
    @Override
    public String call(String request) throws Exception {
        Subprocess worker = Subprocess.idle(command);
        try {
            String greeting = worker.told(study.id(), study.value());
            String answer = request.isEmpty() ? greeting : worker.ask(request);
            worker.release();
            return answer;
        } catch (Exception | Error e) {
            worker.kill();
            throw e;
        }
    }
}
