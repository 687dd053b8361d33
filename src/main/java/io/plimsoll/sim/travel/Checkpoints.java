package io.plimsoll.sim.travel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Copies of a run at moments that it passed through, on any of its branches. Where they become too many, or too large, those go that no branch leads
 * through any more, and then the spacing is doubled and those between go. The opening always stays.
 */
final class Checkpoints<W extends Witness<W>> {
    private final Limits limits;
    private final Moment<W> opening;
    private List<Kept<W>> kept = new ArrayList<>();
    private long spacing;
    private long bytes;
    /** The number of events from which on it is worth looking whether one is due: before, none is. */
    private long lookAgain;

    private record Kept<W extends Witness<W>>(Moment<W> moment, long events, long bytes) {}

    Checkpoints(Limits limits, Moment<W> opening) {
        this.limits = limits;
        this.opening = opening;
        spacing = limits.spacing();
    }

    /** The last one on the way to a place. It is to be copied, never moved. */
    Moment<W> last(Place place, Course[] way) {
        return kept.stream()
                .filter(each -> each.moment.leadsTo(place, way))
                .max(Comparator.comparingLong(Kept::events))
                .map(Kept::moment)
                .orElse(opening);
    }

    /** The next that passes goes another way, or comes from another place. */
    void look() {
        lookAgain = 0;
    }

    /**
     * A run passes here: keeps a copy if the last one on its way lies far enough back and the next one is not near, so that passing by again does not
     * fill up the room.
     */
    void pass(Moment<W> moment, Course[] way, Predicate<Course> wanted) {
        long events = moment.simulation.events();
        if (events < lookAgain) {
            return;
        }
        long since = last(moment.place(), way).simulation.events();
        long due = spacing > Long.MAX_VALUE - since ? Long.MAX_VALUE : since + spacing;
        if (events >= due && !isNearNext(events, way)) {
            Kept<W> next = new Kept<>(moment.copy(), events, moment.bytes());
            kept.add(next);
            bytes += next.bytes;
            if (tooMany()) {
                thin(wanted);
            }
        }
        lookAgain = due;
    }

    private boolean isNearNext(long events, Course[] way) {
        return kept.stream()
                .anyMatch(each -> each.events >= events && each.events - events < spacing / 2 && each.moment.isOn(way));
    }

    private boolean tooMany() {
        return kept.size() > limits.count() || bytes > limits.bytes();
    }

    private void thin(Predicate<Course> wanted) {
        keep(kept.stream().filter(each -> wanted.test(each.moment.done())).toList());
        while (tooMany() && !kept.isEmpty()) {
            spacing *= 2;
            List<Kept<W>> apart = new ArrayList<>();
            kept.sort(Comparator.comparingLong(Kept::events));
            for (Kept<W> each : kept) {
                if (each.events >= spacing && apart.stream().noneMatch(other -> isClose(other, each))) {
                    apart.add(each);
                }
            }
            keep(apart);
        }
    }

    private boolean isClose(Kept<W> before, Kept<W> after) {
        return after.events - before.events < spacing && before.moment.done().begins(after.moment.done());
    }

    private void keep(List<Kept<W>> those) {
        kept = new ArrayList<>(those);
        bytes = those.stream().mapToLong(Kept::bytes).sum();
    }

    int count() {
        return kept.size();
    }

    /** About how much memory they take. */
    long bytes() {
        return bytes;
    }
}
