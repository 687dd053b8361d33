package io.plimsoll.lab.bench;

import io.plimsoll.balance.Agent;
import io.plimsoll.balance.Task;
import java.util.List;
import java.util.stream.IntStream;

/** One operation: the sketch assigns a task, and a task drawn at random among the unfinished is completed. */
final class SketchContender implements Contender {
    private static final Task TASK = Task.pending("task", "worker");

    private final Sketch sketch = new Sketch();
    private final List<Agent> agents;
    private final UnfinishedTasks tasks;

    SketchContender(int count, long seed) {
        agents = IntStream.range(0, count)
                .mapToObj(i -> Agent.idle("worker-" + i, "worker"))
                .toList();
        tasks = new UnfinishedTasks(count, seed);
        tasks.each(agent -> sketch.assigned(agents.get(agent).name()));
    }

    @Override
    public long run(long operations) {
        long sum = 0;
        for (long i = 0; i < operations; i++) {
            int agent = number(sketch.assign(TASK, agents));
            sketch.complete(agents.get(tasks.replaceOne(agent)).name());
            sum += agent;
        }
        return sum;
    }

    private static int number(Agent agent) {
        return Integer.parseInt(agent.name(), "worker-".length(), agent.name().length(), 10);
    }
}
