package io.plimsoll.sim;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Scenario;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tasks that are yet to arrive: explicit ones and those of streams. */
final class Arrivals {
    private final Floor floor;
    private final Tasks tasks;
    private final StreamSource[] streams;
    private final TimedHeap futures;
    /** The streams but for the head, by their next arrival. */
    private final TimedHeap streamed;
    /** The stream whose task arrives next; −1 when none will. */
    private int head = -1;
    /** The bits of when it does; infinite when none will. */
    private long headTime = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    /** The bits of when the next task of the others does; infinite when none will. */
    private long othersTime = headTime;
    /** That stream itself. */
    private @Nullable StreamSource first;

    Arrivals(Floor floor, Scenario scenario) {
        this.floor = floor;
        tasks = floor.tasks;
        futures = new TimedHeap();
        streamed = new TimedHeap();
        streams = new StreamSource[scenario.arrivals().size()];
        for (int i = 0; i < streams.length; i++) {
            ArrivalStream stream = scenario.arrivals().get(i);
            streams[i] = new StreamSource(stream, floor.roles.number(stream.role()), scenario.seed());
            if (streams[i].next < Double.POSITIVE_INFINITY) {
                streamed.push(streams[i].next, i, i);
            }
        }
        seeOthers();
        behead();
    }

    Arrivals(Arrivals other, Floor floor) {
        this.floor = floor;
        tasks = floor.tasks;
        streams = new StreamSource[other.streams.length];
        Arrays.setAll(streams, i -> new StreamSource(other.streams[i]));
        futures = new TimedHeap(other.futures);
        streamed = new TimedHeap(other.streamed);
        lead(other.head);
        headTime = other.headTime;
        othersTime = other.othersTime;
    }

    /** An explicit task will arrive. */
    void expect(int task) {
        futures.push(tasks.arrival[task], tasks.order[task], task);
    }

    /** Whether anything is yet to arrive. */
    boolean any() {
        return head >= 0 || tasks.count(TaskState.FUTURE) > 0;
    }

    /** The time of the next arrival; infinite when there is none. */
    double next() {
        return Math.min(nextFuture(), nextOfStreams());
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
        while (nextOfStreams() <= floor.now) {
            if (++arrivals > most) {
                return false;
            }
            arriveFromStream();
        }
        return true;
    }

    /** Whether tasks will arrive for ever, and none, of those that are yet to arrive, for a role that is served. */
    boolean endlessAndInVain(boolean[] served) {
        boolean endless = false;
        for (StreamSource stream : streams) {
            if (stream.next < Double.POSITIVE_INFINITY) {
                if (served[stream.role]) {
                    return false;
                }
                endless |= stream.endless();
            }
        }
        for (int task = 0; endless && task < tasks.size(); task++) {
            if (tasks.holds(task) && tasks.state(task) == TaskState.FUTURE && served[tasks.role[task]]) {
                return false;
            }
        }
        return endless;
    }

    /** About how much memory they take. */
    long bytes() {
        return futures.bytes()
                + streamed.bytes()
                + Arrays.stream(streams).mapToLong(StreamSource::bytes).sum();
    }

    /** The time of the next arrival from a stream; infinite when there is none. */
    double nextOfStreams() {
        return Double.longBitsToDouble(headTime);
    }

    /** The bits of that time, which are in the order of times. */
    long bitsOfStreams() {
        return headTime;
    }

    /** The bits of a time before which nothing arrives from streams but for one role, at times that are known. */
    long bitsOfKnown(int role) {
        StreamSource source = first;
        return source == null || source.role != role
                ? headTime
                : Math.min(Double.doubleToRawLongBits(source.known()), othersTime);
    }

    /** The number of the stream whose task arrives next. */
    int head() {
        return head;
    }

    /** The head's task arrives, by whatever way. */
    void takeFromHead() {
        advanceTo(Objects.requireNonNull(first).advance());
    }

    StreamSource source(int stream) {
        return streams[stream];
    }

    /** The head has its next arrival at a time; whoever is first now is the head. */
    private void advanceTo(double time) {
        long bits = Double.doubleToRawLongBits(time);
        if (bits < othersTime) {
            headTime = bits;
        } else {
            advanceOthers(time);
        }
    }

    /** The same, where that time is not before those of the others. */
    private void advanceOthers(double time) {
        double other = streamed.time();
        if (time == other && time < Double.POSITIVE_INFINITY && head < streamed.order()) {
            headTime = othersTime;
        } else if (time < Double.POSITIVE_INFINITY) {
            int former = head;
            lead(streamed.value());
            headTime = othersTime;
            streamed.replace(time, former, former);
            seeOthers();
        } else {
            behead();
        }
    }

    /** The first of the others becomes the head. */
    private void behead() {
        headTime = othersTime;
        if (streamed.size() > 0) {
            lead(streamed.value());
            streamed.pop();
        } else {
            lead(-1);
        }
        seeOthers();
    }

    private void seeOthers() {
        othersTime = Double.doubleToRawLongBits(streamed.time());
    }

    private void lead(int stream) {
        head = stream;
        first = stream < 0 ? null : streams[stream];
    }

    private double nextFuture() {
        while (futures.size() > 0 && tasks.state(futures.value()) != TaskState.FUTURE) {
            futures.pop();
        }
        return futures.time();
    }

    private void arriveFromStream() {
        StreamSource source = streams[head];
        double next = source.advance();
        int task = tasks.addReady(source.role, head, source.number, floor.now);
        tasks.effort[task] = source.effort();
        if (source.impatient()) {
            tasks.patience[task] = source.patience();
        }
        floor.roles.total[source.role]++;
        advanceTo(next);
        floor.arriveReady(task);
    }
}
