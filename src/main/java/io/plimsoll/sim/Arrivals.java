package io.plimsoll.sim;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Scenario;

/** The tasks that are yet to arrive: explicit ones and those of streams. */
final class Arrivals {
    private final Floor floor;
    private final Tasks tasks;
    private final StreamSource[] streams;
    private final TimedHeap futures = new TimedHeap();
    private final TimedHeap streamed = new TimedHeap();

    Arrivals(Floor floor, Scenario scenario) {
        this.floor = floor;
        tasks = floor.tasks;
        streams = new StreamSource[scenario.arrivals().size()];
        for (int i = 0; i < streams.length; i++) {
            ArrivalStream stream = scenario.arrivals().get(i);
            streams[i] = new StreamSource(stream, floor.roles.number(stream.role()), scenario.seed());
            if (streams[i].next < Double.POSITIVE_INFINITY) {
                streamed.push(streams[i].next, i, i);
            }
        }
    }

    /** An explicit task will arrive. */
    void expect(int task) {
        futures.push(tasks.arrival[task], tasks.order[task], task);
    }

    /** Whether anything is yet to arrive. */
    boolean any() {
        return streamed.size() > 0 || tasks.count(TaskState.FUTURE) > 0;
    }

    /** The time of the next arrival; infinite when there is none. */
    double next() {
        return Math.min(nextFuture(), streamed.time());
    }

    /** Lets everything arrive that is due, in scenario order, but no more than {@code most}: then it gives false. */
    boolean arrive(int most) {
        int arrivals = 0;
        while (nextFuture() <= floor.now) {
            int task = futures.value();
            futures.pop();
            if (++arrivals > most) {
                return false;
            }
            floor.arrive(task);
        }
        while (streamed.time() <= floor.now) {
            if (++arrivals > most) {
                return false;
            }
            arriveFromStream(streamed.value());
        }
        return true;
    }

    /** The time of the next arrival from a stream; infinite when there is none. */
    double nextOfStreams() {
        return streamed.time();
    }

    /** The next task from a stream, which arrives now; without a state, for whoever keeps none. */
    int takeFromStream(double now) {
        int i = streamed.value();
        StreamSource source = streams[i];
        source.advance();
        int task = tasks.addQuickly(source.role, i, source.number, now);
        tasks.effort[task] = source.effort();
        floor.roles.total[source.role]++;
        if (source.next < Double.POSITIVE_INFINITY) {
            streamed.replace(source.next, i, i);
        } else {
            streamed.pop();
        }
        return task;
    }

    private double nextFuture() {
        while (futures.size() > 0 && tasks.state(futures.value()) != TaskState.FUTURE) {
            futures.pop();
        }
        return futures.time();
    }

    private void arriveFromStream(int i) {
        StreamSource source = streams[i];
        source.advance();
        int task = tasks.addReady(source.role, i, source.number, floor.now);
        tasks.effort[task] = source.effort();
        if (source.impatient()) {
            tasks.patience[task] = source.patience();
        }
        floor.roles.total[source.role]++;
        if (source.next < Double.POSITIVE_INFINITY) {
            streamed.replace(source.next, i, i);
        } else {
            streamed.pop();
        }
        floor.arriveReady(task);
    }
}
