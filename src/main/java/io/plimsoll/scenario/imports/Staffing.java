package io.plimsoll.scenario.imports;

import io.plimsoll.scenario.Words;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many agents the roles of a table get: as many as were asked for, else as many as would be well used.
 *
 * @param file what the table is called in messages
 * @param asked how many agents of which role
 */
record Staffing(String file, Map<String, Integer> asked) {
    /** What agents should be busy for where their number is not given. */
    private static final double USUAL_UTILISATION = 0.8;

    private static final int MOST_CHOSEN = 100_000;

    /** The roles in the order asked for, then those that only tasks name; {@code notes} gets what was chosen. */
    List<Role> roles(Drafts tasks, List<String> notes) throws ImportException {
        Map<String, Double> work = tasks.work();
        double span = tasks.span();
        Map<String, Role> roles = new LinkedHashMap<>();
        for (var each : asked.entrySet()) {
            if (!work.containsKey(each.getKey())) {
                notes.add(unknown(each.getKey(), work.keySet()));
            }
            roles.put(each.getKey(), Role.of(each.getKey(), each.getValue()));
        }
        List<String> chosen = new ArrayList<>();
        work.forEach((role, effort) -> {
            if (!roles.containsKey(role)) {
                double wanted = span > 0 ? Math.ceil(effort / span / USUAL_UTILISATION) : 1;
                int count = (int) Math.clamp(wanted, 1, MOST_CHOSEN);
                roles.put(role, Role.of(role, count));
                chosen.add(role + " " + count);
            }
        });
        if (!chosen.isEmpty()) {
            notes.add(
                    "agents: " + String.join(", ", chosen) + (span > 0 ? "; as many as are busy for at most 80 %" : "")
                            + " (--agents ROLE=N sets other numbers)");
        }
        checkSum(roles);
        return List.copyOf(roles.values());
    }

    private void checkSum(Map<String, Role> roles) throws ImportException {
        long all = roles.values().stream().mapToLong(Role::agents).sum();
        if (all > Bounds.AGENTS) {
            throw new ImportException(file + ": that makes " + all + " agents; there may be " + Bounds.AGENTS
                    + " in all (--agents ROLE=N sets other numbers)");
        }
    }

    private static String unknown(String role, Set<String> known) {
        String hint = Words.didYouMean(role, known);
        return "no task is for role \"" + role + "\", which gets agents all the same"
                + (hint == null ? "" : "; " + hint);
    }
}
