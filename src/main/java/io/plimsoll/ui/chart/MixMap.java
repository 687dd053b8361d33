package io.plimsoll.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mixes of two roles' agents as cells: how often each meets all targets. Cells that are missing were not looked at. Immutable, toolkit-free.
 *
 * @param across the role whose number goes to the right
 * @param up the one whose number goes upwards
 * @param from the smallest number across, and the following ones likewise: the bounds of what is shown
 */
public record MixMap(String across, String up, int from, int to, int low, int high, List<Cell> cells, Place today) {
    /** Nothing. */
    public static final MixMap EMPTY = new MixMap("", "", 0, 0, 0, 0, List.of(), new Place(-1, -1));

    /** So many numbers of a role at most. */
    private static final int WIDEST = 24;

    /** So many of one role and so many of the other. */
    public record Place(int across, int up) {}

    /**
     * A mix that was looked at.
     *
     * @param number of its row in the table of mixes
     * @param share of replications that meet all targets; {@code null}: it was refused without any
     * @param met whether it meets them as far as is known; {@code null}: open
     */
    public record Cell(
            int number,
            Place place,
            @Nullable Double share,
            @Nullable Boolean met,
            boolean chosen) {
        /** The share; a dash for a mix that cannot be run, nothing for one that was not yet. */
        public String words() {
            return share == null ? (met == null ? "" : "–") : String.format(Locale.ROOT, "%.0f %%", 100 * share);
        }
    }

    /** Copies the list. */
    public MixMap {
        cells = List.copyOf(cells);
    }

    /** The cells around the chosen one, if all are too many to be seen. */
    public static MixMap of(String across, String up, List<Cell> cells, Place today) {
        if (cells.isEmpty()) {
            return EMPTY;
        }
        Place middle = cells.stream()
                .filter(Cell::chosen)
                .map(Cell::place)
                .findFirst()
                .orElse(cells.getFirst().place());
        int[] wide = bounds(cells.stream().map(cell -> cell.place().across()).toList(), middle.across());
        int[] tall = bounds(cells.stream().map(cell -> cell.place().up()).toList(), middle.up());
        List<Cell> shown = cells.stream()
                .filter(cell -> cell.place().across() >= wide[0]
                        && cell.place().across() <= wide[1]
                        && cell.place().up() >= tall[0]
                        && cell.place().up() <= tall[1])
                .toList();
        return new MixMap(across, up, wide[0], wide[1], tall[0], tall[1], shown, today);
    }

    private static int[] bounds(List<Integer> counts, int middle) {
        int from = counts.stream().min(Integer::compare).orElse(middle);
        int to = counts.stream().max(Integer::compare).orElse(middle);
        if (to - from >= WIDEST) {
            from = Math.max(from, middle - WIDEST / 2);
            to = Math.min(to, from + WIDEST - 1);
        }
        return new int[] {from, to};
    }

    /** How many numbers across. */
    public int columns() {
        return to - from + 1;
    }

    /** How many upwards. */
    public int rows() {
        return high - low + 1;
    }

    /** All of it in words. */
    public String summary() {
        return "Share of replications that meet all targets. "
                + cells.stream()
                        .map(cell -> cell.place().across() + " " + across + ", "
                                + cell.place().up() + " " + up + ": " + cell.words()
                                + (cell.chosen() ? ", chosen" : ""))
                        .collect(Collectors.joining("; "));
    }
}
