package io.plimsoll.scenario.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what was left out, by reason, and remembers the first places of each. */
final class Skips {
    private static final int REMEMBERED = 5;

    private final Map<String, Skip> byReason = new LinkedHashMap<>();
    private final Rows.Place place;

    Skips(Rows.Place place) {
        this.place = place;
    }

    void add(String reason, long at) {
        byReason.computeIfAbsent(reason, r -> new Skip()).add(at);
    }

    /** One sentence for each reason: {@code 3 rows skipped: no effort above 0 (lines 4, 9, 12)}. */
    List<String> sentences(String one, String many) {
        List<String> sentences = new ArrayList<>();
        byReason.forEach((reason, skip) -> sentences.add(
                skip.count + " " + (skip.count == 1 ? one : many) + ": " + reason + " (" + skip.places(place) + ")"));
        return sentences;
    }

    private static final class Skip {
        private final List<Long> first = new ArrayList<>();
        private long count;

        void add(long at) {
            count++;
            if (first.size() < REMEMBERED) {
                first.add(at);
            }
        }

        String places(Rows.Place place) {
            String text = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return (count == 1 ? place.one() : place.many()) + " " + text + (count > REMEMBERED ? ", …" : "");
        }
    }
}
