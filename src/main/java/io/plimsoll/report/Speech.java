package io.plimsoll.report;

import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.PassedOver.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts and names as they stand in sentences. */
final class Speech {
    /** Longer lists of names are counted instead. */
    static final int NAMED = 3;

    private static final String[] SMALL = {
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private Speech() {}

    static String number(int count) {
        return count < SMALL.length ? SMALL[count] : Column.count(count);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Who was passed over and for what: "fe-lead is stopped; 12 are full". */
    static String those(List<PassedOver> passed) {
        Map<Reason, List<String>> byReason = new EnumMap<>(Reason.class);
        passed.forEach(one -> byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                .add(one.agent()));
        return byReason.entrySet().stream()
                .map(entry -> those(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String those(Reason reason, List<String> agents) {
        int count = agents.size();
        if (reason == Reason.ROLE) {
            return Column.count(count) + (count == 1 ? " agent of another role" : " agents of other roles");
        }
        String who = count <= NAMED ? list(agents) : Column.count(count);
        return who + " "
                + switch (reason) {
                    case ROLE -> "";
                    case LEFT -> (count == 1 ? "has" : "have") + " left the roster";
                    case LEAVING -> (count == 1 ? "has" : "have") + " left the roster, finishing what was begun";
                    case STOPPED -> (count == 1 ? "is" : "are") + " stopped";
                    case DRAINING -> (count == 1 ? "is" : "are") + " stopped, finishing what was begun";
                    case FULL -> (count == 1 ? "is" : "are") + " full";
                };
    }
}
