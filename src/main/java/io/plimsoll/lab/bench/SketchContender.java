package io.plimsoll.lab.bench;

import io.plimsoll.balance.Agent;
import io.plimsoll.balance.Task;
import java.util.List;
import java.util.stream.IntStream;

/** One operation: the sketch assigns a task, and the task is completed. */
final class SketchContender implements Contender {
    private static final Task TASK = Task.pending("task", "worker");

    private final Sketch sketch = new Sketch();
    private final List<Agent> agents;

    SketchContender(int count, long seed) {
        agents = IntStream.range(0, count)
                .mapToObj(i -> Agent.idle("worker-" + i, "worker"))
                .toList();
        new UnfinishedTasks(count, seed)
                .each(agent -> sketch.assigned(agents.get(agent).name()));
    }

    @Override
    public long run(long operations) {
        long sum = 0;
        for (long i = 0; i < operations; i++) {
            Agent agent = sketch.assign(TASK, agents);
            sketch.complete(agent.name());
            sum += agent.name().length();
        }
        return sum;
    }
}
