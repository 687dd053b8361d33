package io.plimsoll.scenario.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each task of a table can depend on: dependencies on rows that are not tasks, and those that close a cycle, are left out, since
 * nothing could ever free what depends on them.
 */
final class Dependencies {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, List<String>> kept = new HashMap<>();
    private final Skips skips;

    /** Costs one walk through all dependencies. */
    Dependencies(List<Draft> tasks, Skips skips) {
        this.skips = skips;
        tasks.forEach(draft -> drafts.put(draft.id(), draft));
        tasks.forEach(this::walk);
    }

    /** The ids that a task depends on. */
    List<String> of(Draft draft) {
        return kept.getOrDefault(draft.id(), List.of());
    }

    /** Depth first, on a stack of its own: a chain may be as long as the table. */
    private void walk(Draft from) {
        if (kept.containsKey(from.id())) {
            return;
        }
        Map<String, Iterator<String>> path = new HashMap<>();
        Deque<Draft> stack = new ArrayDeque<>();
        enter(from, stack, path);
        while (!stack.isEmpty()) {
            Draft task = stack.getLast();
            Iterator<String> rest =
                    path.getOrDefault(task.id(), List.<String>of().iterator());
            if (!rest.hasNext()) {
                path.remove(task.id());
                stack.removeLast();
                continue;
            }
            String id = rest.next();
            Draft next = drafts.get(id);
            if (next == null) {
                skips.add("it is on no task that was read", task.line());
            } else if (path.containsKey(id)) {
                skips.add("it would close a cycle", task.line());
            } else {
                kept.computeIfAbsent(task.id(), k -> new ArrayList<>()).add(id);
                if (!kept.containsKey(id)) {
                    enter(next, stack, path);
                }
            }
        }
    }

    private void enter(Draft task, Deque<Draft> stack, Map<String, Iterator<String>> path) {
        kept.put(task.id(), new ArrayList<>());
        path.put(task.id(), task.dependsOn().iterator());
        stack.addLast(task);
    }
}
