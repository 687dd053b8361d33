package io.plimsoll.scenario.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What each task of a table can depend on: dependencies on rows that are not tasks, and those that close a cycle, are left out, since
 * nothing could ever free what depends on them.
 */
final class Dependencies {
    private final Drafts drafts;
    private final IntPredicate isTask;
    private final Map<Integer, List<String>> kept = new HashMap<>();
    private final Skips skips;

    private Dependencies(Drafts drafts, IntPredicate isTask, Skips skips) {
        this.drafts = drafts;
        this.isTask = isTask;
        this.skips = skips;
    }

    /** Leaves out what cannot be. Costs one walk through all dependencies. */
    static void settle(Drafts drafts, IntPredicate isTask, Skips skips) {
        Dependencies dependencies = new Dependencies(drafts, isTask, skips);
        drafts.dependent().filter(isTask).forEach(dependencies::walk);
        dependencies.kept.forEach(drafts::keep);
    }

    /** Depth first, on a stack of its own: a chain may be as long as the table. */
    private void walk(int from) {
        if (kept.containsKey(from)) {
            return;
        }
        Map<Integer, Iterator<String>> path = new HashMap<>();
        Deque<Integer> stack = new ArrayDeque<>();
        enter(from, stack, path);
        while (!stack.isEmpty()) {
            int task = stack.getLast();
            Iterator<String> rest = path.getOrDefault(task, List.<String>of().iterator());
            if (!rest.hasNext()) {
                path.remove(task);
                stack.removeLast();
                continue;
            }
            String id = rest.next();
            int next = drafts.find(id);
            if (next < 0 || !isTask.test(next)) {
                skips.add("it is on no task that was read", drafts.line(task));
            } else if (path.containsKey(next)) {
                skips.add("it would close a cycle", drafts.line(task));
            } else {
                kept.computeIfAbsent(task, k -> new ArrayList<>()).add(id);
                if (!kept.containsKey(next) && !drafts.dependsOn(next).isEmpty()) {
                    enter(next, stack, path);
                }
            }
        }
    }

    private void enter(int task, Deque<Integer> stack, Map<Integer, Iterator<String>> path) {
        kept.put(task, new ArrayList<>());
        path.put(task, drafts.dependsOn(task).iterator());
        stack.addLast(task);
    }
}
