package io.plimsoll.lab.bench;

import io.plimsoll.sim.random.Sampler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A yardstick, not a part of the program: the discrete-event simulation that a textbook would write (A. Law, "Simulation Modeling and
 * Analysis", chapter 1), in idiomatic Java. Event records in a {@link PriorityQueue}, waiting tasks in {@link ArrayDeque}s, a server
 * found by a scan. It draws its times from our own samplers, which are faster than inverting a logarithm, so that it is the engines that
 * are compared; it measures the mean wait and the utilisation. Confined to one thread.
 */
final class TextbookEngine {
    private static final int ARRIVAL = -1;

    /** What happens next: an arrival, or a completion at a server. */
    private record Event(double time, int server) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Double.compare(time, other.time);
        }
    }

    /** A task in a queue. */
    private record Waiting(double since, double effort) {}

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Queue<Waiting>> queues = new ArrayList<>();
    private final Sampler interarrival;
    private final Sampler effort;
    private final Routing routing;
    private final boolean shared;
    /** Tasks at each server: in service, and waiting unless the queue is shared. */
    private final int[] present;

    private double now;
    private int busy;
    private double busyTime;
    private long began;
    private double waits;
    private long completed;

    /**
     * An engine at time 0.
     *
     * @param shared whether all servers take their tasks from one queue
     */
    TextbookEngine(int servers, boolean shared, Sampler interarrival, Sampler effort, Routing routing) {
        this.shared = shared;
        this.interarrival = interarrival;
        this.effort = effort;
        this.routing = routing;
        present = new int[servers];
        for (int i = 0; i < (shared ? 1 : servers); i++) {
            queues.add(new ArrayDeque<>());
        }
    }

    /** Runs until so many tasks are completed. */
    void run(long tasks) {
        events.add(new Event(interarrival.sample(), ARRIVAL));
        while (true) {
            Event event = events.remove();
            busyTime += busy * (event.time() - now);
            now = event.time();
            if (event.server() == ARRIVAL) {
                arrive(effort.sample());
                events.add(new Event(now + interarrival.sample(), ARRIVAL));
            } else if (++completed == tasks) {
                return;
            } else {
                complete(event.server());
            }
        }
    }

    private void arrive(double work) {
        int server = routing.choose(present);
        if (present[server] == 0) {
            present[server] = 1;
            busy++;
            begin(server, now, work);
        } else if (shared) {
            queues.getFirst().add(new Waiting(now, work));
        } else {
            present[server]++;
            queues.get(server).add(new Waiting(now, work));
        }
    }

    private void complete(int server) {
        @Nullable Waiting next = queues.get(shared ? 0 : server).poll();
        if (next == null) {
            present[server] = 0;
            busy--;
        } else {
            present[server] -= shared ? 0 : 1;
            begin(server, next.since(), next.effort());
        }
    }

    private void begin(int server, double since, double work) {
        began++;
        waits += now - since;
        events.add(new Event(now + work, server));
    }

    /** The mean wait of the tasks that began, in the samplers' unit of time. */
    double meanWait() {
        return waits / began;
    }

    /** The share of the servers' time that they worked. */
    double utilisation() {
        return busyTime / (present.length * now);
    }
}
