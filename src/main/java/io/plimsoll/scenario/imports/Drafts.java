package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.TaskSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that can be tasks, column by column: a million of them take some 85 MB, and their ids and titles a byte or two for each character. Numbered from
 * 0 as they were added. Not thread-safe.
 */
final class Drafts implements Iterable<TaskSpec> {
    /** The effort of a row that does not say it. */
    static final double UNKNOWN = Double.NaN;

    private final Texts texts = new Texts();
    /** Where the texts have them. */
    private long[] ids = new long[64];

    private long[] lines = new long[64];
    private int[] roles = new int[64];
    private int[] priorities = new int[64];
    private double[] efforts = new double[64];
    /** Arrivals exactly as read: the digits, and how many of them stand behind the point. */
    private long[] digits = new long[64];

    private byte[] scales = new byte[64];
    /** Arrivals of more digits than a long has. */
    private final Map<Integer, BigDecimal> longer = new HashMap<>();

    private final Map<Integer, List<String>> dependsOn = new HashMap<>();

    private static final long NO_TITLE = -1;
    /** Where the texts have them; shorter where the last rows have none. */
    private long[] titles = {};

    private final List<String> roleNames = new ArrayList<>();
    private final Map<String, Integer> roleNumbers = new HashMap<>();
    private int size;

    /** By hash, the number of the row with that id and 1 more; 0: none. */
    private int[] byId = new int[256];

    /** Which rows are tasks, in the order of their arrivals, and when they arrive in the scenario's unit. */
    private int[] order = {};

    private double[] times = {};

    int size() {
        return size;
    }

    /** Adds a row; false if there is one with that id. */
    boolean add(
            String id,
            String role,
            long line,
            int priority,
            BigDecimal arrival,
            double effort,
            List<String> dependencies) {
        if (find(id) >= 0) {
            return false;
        }
        if (size == ids.length) {
            grow();
        }
        ids[size] = texts.add(id);
        lines[size] = line;
        roles[size] = roleNumbers.computeIfAbsent(role, name -> {
            roleNames.add(name);
            return roleNames.size() - 1;
        });
        priorities[size] = priority;
        efforts[size] = effort;
        BigInteger unscaled = arrival.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE && arrival.scale() == (byte) arrival.scale()) {
            digits[size] = unscaled.longValue();
            scales[size] = (byte) arrival.scale();
        } else {
            longer.put(size, arrival);
        }
        if (!dependencies.isEmpty()) {
            dependsOn.put(size, dependencies);
        }
        size++;
        index(id, size);
        return true;
    }

    /** Gives the row added last a title; none if it is empty. */
    void title(String title) {
        if (!title.isEmpty()) {
            if (titles.length < size) {
                int before = titles.length;
                titles = Arrays.copyOf(titles, ids.length);
                Arrays.fill(titles, before, titles.length, NO_TITLE);
            }
            titles[size - 1] = texts.add(title);
        }
    }

    private void grow() {
        int length = 2 * size;
        ids = Arrays.copyOf(ids, length);
        lines = Arrays.copyOf(lines, length);
        roles = Arrays.copyOf(roles, length);
        priorities = Arrays.copyOf(priorities, length);
        efforts = Arrays.copyOf(efforts, length);
        digits = Arrays.copyOf(digits, length);
        scales = Arrays.copyOf(scales, length);
        if (length > byId.length / 2) {
            byId = new int[4 * length];
            for (int i = 0; i < size; i++) {
                index(id(i), i + 1);
            }
        }
    }

    private void index(String id, int numberAndOne) {
        int at = slot(id);
        while (byId[at] != 0) {
            at = at + 1 & byId.length - 1;
        }
        byId[at] = numberAndOne;
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & byId.length - 1;
    }

    /** The number of the row with an id; −1 if there is none. */
    int find(String id) {
        for (int at = slot(id); byId[at] != 0; at = at + 1 & byId.length - 1) {
            if (texts.is(ids[byId[at] - 1], id)) {
                return byId[at] - 1;
            }
        }
        return -1;
    }

    String id(int row) {
        return texts.at(ids[row]);
    }

    private @Nullable String title(int row) {
        return row < titles.length && titles[row] != NO_TITLE ? texts.at(titles[row]) : null;
    }

    long line(int row) {
        return lines[row];
    }

    List<String> dependsOn(int row) {
        return dependsOn.getOrDefault(row, List.of());
    }

    /** Those that depend on others. */
    IntStream dependent() {
        return dependsOn.keySet().stream().mapToInt(Integer::intValue).sorted();
    }

    BigDecimal arrival(int row) {
        BigDecimal exact = longer.isEmpty() ? null : longer.get(row);
        return exact == null ? BigDecimal.valueOf(digits[row], scales[row]) : exact;
    }

    /** The rows whose effort is not known. */
    IntStream withoutEffort() {
        return IntStream.range(0, size).filter(row -> Double.isNaN(efforts[row]));
    }

    /** The median of the efforts that are known; {@code null} if none is. */
    @Nullable Double medianEffort() {
        double[] known = Arrays.stream(efforts, 0, size)
                .filter(effort -> !Double.isNaN(effort))
                .sorted()
                .toArray();
        int middle = known.length / 2;
        return known.length == 0
                ? null
                : (Double) (known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2);
    }

    /** Gives a row the effort that it does not say itself. */
    void effort(int row, double effort) {
        efforts[row] = effort;
    }

    /** The earliest arrival, or {@code null} if there is no row. */
    @Nullable BigDecimal first() {
        BigDecimal first = null;
        for (int i = 0; i < size; i++) {
            BigDecimal arrival = arrival(i);
            first = first == null || arrival.compareTo(first) < 0 ? arrival : first;
        }
        return first;
    }

    /** What the arrivals are in the scenario's unit, counted from the first. */
    @FunctionalInterface
    interface Clock {
        double time(BigDecimal arrival);
    }

    /** Puts the rows that are tasks in the order of their arrivals, as they were added where those are the same. */
    void arrange(Clock clock, IntPredicate keeps) {
        times = new double[size];
        for (int i = 0; i < size; i++) {
            times[i] = clock.time(arrival(i));
        }
        order = IntStream.range(0, size).filter(keeps).toArray();
        if (!inOrder()) {
            order = sorted(order);
        }
    }

    /** By arrival, those with the same as they were: merged from shorter runs, without an object for each. */
    private int[] sorted(int[] rows) {
        int[] from = rows;
        int[] to = new int[rows.length];
        for (long run = 1; run < rows.length; run *= 2) {
            for (long begin = 0; begin < rows.length; begin += 2 * run) {
                int middle = (int) Math.min(begin + run, rows.length);
                merge(from, to, (int) begin, middle, (int) Math.min(begin + 2 * run, rows.length));
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int begin, int middle, int end) {
        int left = begin;
        int right = middle;
        for (int i = begin; i < end; i++) {
            boolean first = right == end || left < middle && arrival(from[left]).compareTo(arrival(from[right])) <= 0;
            to[i] = first ? from[left++] : from[right++];
        }
    }

    private boolean inOrder() {
        for (int i = 1; i < order.length; i++) {
            if (arrival(order[i]).compareTo(arrival(order[i - 1])) < 0) {
                return false;
            }
        }
        return true;
    }

    /** When a row arrives. */
    double time(int row) {
        return times[row];
    }

    /** Leaves of what a row depends on only this. */
    void keep(int row, List<String> kept) {
        dependsOn.put(row, kept);
    }

    /** How many are tasks. */
    int tasks() {
        return order.length;
    }

    /** The tasks, each made when it is asked for. */
    @Override
    public Iterator<TaskSpec> iterator() {
        return IntStream.of(order).mapToObj(this::task).iterator();
    }

    private TaskSpec task(int row) {
        return new TaskSpec(
                id(row),
                roleNames.get(roles[row]),
                title(row),
                priorities[row],
                1,
                times[row],
                efforts[row],
                dependsOn(row),
                null,
                null,
                null,
                false);
    }

    /** The efforts of all tasks of each role, in the order in which roles come up. */
    Map<String, Double> work() {
        double[] sums = new double[roleNames.size()];
        Map<String, Double> work = new LinkedHashMap<>();
        for (int row : order) {
            sums[roles[row]] += efforts[row];
            work.put(roleNames.get(roles[row]), 0.0);
        }
        work.replaceAll((role, none) -> sums[roleNumbers.getOrDefault(role, 0)]);
        return work;
    }

    /** How many tasks are for each role, in the order in which roles come up. */
    Map<String, Integer> tasksByRole() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row : order) {
            counts.merge(roleNames.get(roles[row]), 1, Integer::sum);
        }
        return counts;
    }

    /** When the last task arrives. */
    double span() {
        return order.length == 0 ? 0 : times[order[order.length - 1]];
    }
}
