package io.plimsoll.lab.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** So many agents of each planned role, in their order. Immutable. */
record Mix(List<Integer> agents) {
    Mix {
        agents = List.copyOf(agents);
    }

    int of(int role) {
        return agents.get(role);
    }

    Mix with(int role, int count) {
        List<Integer> changed = new ArrayList<>(agents);
        changed.set(role, count);
        return new Mix(changed);
    }

    Map<String, Integer> named(List<String> roles) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int role = 0; role < roles.size(); role++) {
            named.put(roles.get(role), agents.get(role));
        }
        return named;
    }
}
