package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who served what and when, gathered from snapshots: for each agent lanes of spans that do not overlap, as many as it served tasks at once. The newest
 * {@value #MOST} are kept. Taking a snapshot in costs what changed. Without the toolkit; FX thread only.
 */
public final class ServiceSpans {
    /** So many spans are kept at least. */
    public static final int MOST = 100_000;

    private static final int SLACK = MOST / 10;

    private final Map<Integer, AgentFigure> agents = new LinkedHashMap<>();
    private final Map<Integer, List<Lane>> lanes = new HashMap<>();
    private final Map<Long, Place> open = new HashMap<>();
    private @Nullable List<AgentFigure> ordered;
    private SpanFilter filter = SpanFilter.ALL;
    private final Set<Long> known = new HashSet<>();
    private long run;
    private double now;
    private double since;
    private int count;

    /**
     * A task in service, or once in service.
     *
     * @param task the task's number
     * @param role the task's role
     * @param end the present time if it still is
     */
    public record Span(long task, String id, int agent, int role, double begin, double end, boolean open) {}

    private record Place(Lane lane, long index, double begin) {}

    /** Spans one after the other, in the order of time. */
    static final class Lane {
        double[] begins = new double[8];
        /** Infinite while it goes on. */
        double[] ends = new double[8];

        int[] roles = new int[8];
        long[] tasks = new long[8];
        String[] ids = new String[8];
        int from;
        int to;
        private long dropped;

        private boolean isFree(double time) {
            return to == from || ends[to - 1] <= time;
        }

        private long add(TaskFigure task) {
            if (to == begins.length) {
                compact();
            }
            begins[to] = task.begun();
            ends[to] = Double.isNaN(task.ended()) ? Double.POSITIVE_INFINITY : task.ended();
            roles[to] = task.role();
            tasks[to] = task.number();
            ids[to] = task.id();
            return dropped + to++;
        }

        private void compact() {
            int kept = to - from;
            int length = Math.max(8, 2 * kept);
            begins = Arrays.copyOf(Arrays.copyOfRange(begins, from, to), length);
            ends = Arrays.copyOf(Arrays.copyOfRange(ends, from, to), length);
            roles = Arrays.copyOf(Arrays.copyOfRange(roles, from, to), length);
            tasks = Arrays.copyOf(Arrays.copyOfRange(tasks, from, to), length);
            ids = Arrays.copyOf(Arrays.copyOfRange(ids, from, to), length);
            dropped += from;
            from = 0;
            to = kept;
        }

        /** The first span that ends after a time, or {@code to}. */
        int firstAfter(double time) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ends[middle] > time) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /** Takes in what changed. */
    public void accept(Snapshot snapshot) {
        if (snapshot.run() != run) {
            run = snapshot.run();
            clear();
        }
        now = snapshot.now();
        ordered = null;
        if (snapshot.allTasks()) {
            forgetTasks();
        }
        for (AgentFigure agent : snapshot.agents()) {
            agents.put(agent.number(), agent);
        }
        List<TaskFigure> begun = new ArrayList<>();
        for (TaskFigure task : snapshot.changedTasks()) {
            Place place = open.isEmpty() ? null : open.get(task.number());
            boolean goesOn = place != null && goesOn(place, task);
            if (!goesOn && !Double.isNaN(task.begun()) && task.agent() >= 0 && isNew(task)) {
                begun.add(task);
            }
        }
        begun.sort(Comparator.comparingDouble(TaskFigure::begun));
        begun.forEach(this::add);
        if (snapshot.allTasks() && snapshot.unlisted().total() > 0) {
            since = begun.stream()
                    .filter(task -> task.ofStream() && task.finished())
                    .mapToDouble(TaskFigure::ended)
                    .min()
                    .orElse(now);
        }
        if (count > MOST + SLACK) {
            dropOldest();
        }
    }

    /** Whether no span of the task is kept: those of streams, once finished, are forgotten by the engine and not told of again. */
    private boolean isNew(TaskFigure task) {
        return task.ofStream() || known.add(task.number());
    }

    /** A task in service has changed: whether it still is in service, or has been finished, and was not given back and begun again. */
    private boolean goesOn(Place place, TaskFigure task) {
        boolean same = task.begun() == place.begin();
        if (same && Double.isNaN(task.ended())) {
            return true;
        }
        place.lane().ends[(int) (place.index() - place.lane().dropped)] = same ? task.ended() : now;
        open.remove(task.number());
        if (!same) {
            known.remove(task.number());
        }
        return same;
    }

    private void add(TaskFigure task) {
        List<Lane> all = lanes.computeIfAbsent(task.agent(), agent -> new ArrayList<>());
        Lane lane = null;
        for (int i = 0; i < all.size() && lane == null; i++) {
            lane = all.get(i).isFree(task.begun()) ? all.get(i) : null;
        }
        if (lane == null) {
            lane = new Lane();
            all.add(lane);
        }
        long index = lane.add(task);
        count++;
        if (Double.isNaN(task.ended())) {
            open.put(task.number(), new Place(lane, index, task.begun()));
        }
    }

    private void dropOldest() {
        double[] ends = new double[count];
        int i = 0;
        for (List<Lane> all : lanes.values()) {
            for (Lane lane : all) {
                System.arraycopy(lane.ends, lane.from, ends, i, lane.to - lane.from);
                i += lane.to - lane.from;
            }
        }
        Arrays.sort(ends);
        double cut = ends[count - MOST];
        if (Double.isInfinite(cut)) {
            return;
        }
        for (List<Lane> all : lanes.values()) {
            for (Lane lane : all) {
                int first = lane.firstAfter(cut);
                count -= first - lane.from;
                Arrays.fill(lane.ids, lane.from, first, null);
                lane.from = first;
            }
        }
        since = Math.max(since, cut);
    }

    /** Forgets everything: another scenario was opened. */
    public void clear() {
        forgetTasks();
        agents.clear();
        ordered = null;
        now = 0;
    }

    private void forgetTasks() {
        lanes.clear();
        open.clear();
        known.clear();
        count = 0;
        since = 0;
    }

    /** The time up to which it is known. */
    public double now() {
        return now;
    }

    /** What ended before this time is not kept; 0 if everything is. */
    public double since() {
        return since;
    }

    /** How many spans are kept. */
    public int count() {
        return count;
    }

    /** Leaves out what does not pass, from now on; it is kept all the same. */
    public void filter(SpanFilter now) {
        filter = now;
        ordered = null;
    }

    /** Whether a span passes the filter. */
    boolean shows(int agent, Lane lane, int at) {
        return filter == SpanFilter.ALL
                || filter.shows(lane.tasks[at], lane.ids[at], lane.roles[at], agent, Double.isInfinite(lane.ends[at]));
    }

    /** Every agent that is or was and passes the filter, by role, those of a role in the order in which they came. */
    public List<AgentFigure> agents() {
        List<AgentFigure> all = ordered;
        if (all == null) {
            all = agents.values().stream()
                    .filter(filter::shows)
                    .sorted(Comparator.comparingInt(AgentFigure::role))
                    .toList();
            ordered = all;
        }
        return all;
    }

    /** The lanes of an agent. */
    List<Lane> lanes(int agent) {
        return lanes.getOrDefault(agent, List.of());
    }

    Span span(int agent, Lane lane, int at) {
        boolean goesOn = Double.isInfinite(lane.ends[at]);
        return new Span(
                lane.tasks[at],
                lane.ids[at],
                agent,
                lane.roles[at],
                lane.begins[at],
                goesOn ? now : lane.ends[at],
                goesOn);
    }

    /** What is or was in service between two times and passes the filter, by agent, then by begin. */
    public List<Span> between(double from, double to) {
        List<Span> spans = new ArrayList<>();
        for (AgentFigure agent : agents()) {
            int first = spans.size();
            for (Lane lane : lanes(agent.number())) {
                for (int i = lane.firstAfter(from); i < lane.to && lane.begins[i] <= to; i++) {
                    if (shows(agent.number(), lane, i)) {
                        spans.add(span(agent.number(), lane, i));
                    }
                }
            }
            spans.subList(first, spans.size()).sort(Comparator.comparingDouble(Span::begin));
        }
        return spans;
    }

    /** The newest span of a task, or {@code null} if none is kept. Costs a pass over all. */
    public @Nullable Span find(long task) {
        Span newest = null;
        for (Map.Entry<Integer, List<Lane>> of : lanes.entrySet()) {
            for (Lane lane : of.getValue()) {
                for (int i = lane.from; i < lane.to; i++) {
                    if (lane.tasks[i] == task && (newest == null || lane.begins[i] > newest.begin())) {
                        newest = span(of.getKey(), lane, i);
                    }
                }
            }
        }
        return newest;
    }

    /** An agent by its number, or {@code null} if it was never seen. */
    public @Nullable AgentFigure agent(int number) {
        return agents.get(number);
    }
}
