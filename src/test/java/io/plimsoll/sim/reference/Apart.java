package io.plimsoll.sim.reference;

import io.plimsoll.balance.Strategy;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Walks through two objects side by side, field by field, and tells where they differ in what they hold, or hold the same object although it can
 * change. Whoever adds a field and forgets to copy it is found out.
 */
final class Apart {
    /** Never written once they are made. */
    private static final Set<String> FIXED = Set.of(
            "Numbers.common",
            "Tasks.roleOf",
            "Agents.roles[]",
            "EmpiricalSampler.values",
            "EmpiricalSampler.own",
            "EmpiricalSampler.alias",
            "Even.values");

    /** Not of the state: who listens, and what is of no meaning between two instants. */
    private static final Set<String> BESIDE = Set.of(
            "Floor.listener",
            "Floor.heard",
            "Floor.beginners",
            "Floor.asked",
            "Engine.express",
            "Numbers.shared",
            "FleetRole.key",
            "FleetRole.wholeKey");

    private final Map<Object, Object> counterparts = new IdentityHashMap<>();
    private final List<String> findings = new ArrayList<>();

    private Apart() {}

    /** What is wrong, none if they are equal and apart. */
    static List<String> findings(Object original, Object copy) {
        Apart walk = new Apart();
        walk.compare("", "run", original, copy);
        return walk.findings;
    }

    private void compare(String field, String path, Object a, Object b) {
        if (a == null || b == null || isValue(a)) {
            if (!Objects.equals(a, b)) {
                findings.add(path + " is " + b + ", not " + a);
            }
            return;
        }
        Object known = counterparts.put(a, b);
        if (known != null) {
            if (known != b) {
                findings.add(path + " is another object than elsewhere");
            }
            return;
        }
        if (a instanceof Strategy) {
            // remembers nothing, but may hold what it needs while it chooses
            if (a == b && !isStateless(a)) {
                findings.add(path + " is shared: " + a.getClass().getSimpleName());
            }
        } else if (a == b) {
            if (!FIXED.contains(field) && !isEmpty(a)) {
                findings.add(path + " is shared: " + a.getClass().getSimpleName());
            }
        } else if (a.getClass() != b.getClass()) {
            findings.add(path + " is a " + b.getClass() + ", not a " + a.getClass());
        } else if (a.getClass().isArray()) {
            array(field, path, a, b);
        } else if (a instanceof Collection<?> all) {
            array(field, path, all.toArray(), ((Collection<?>) b).toArray());
        } else if (a instanceof Map) {
            if (!a.equals(b)) {
                findings.add(path + " is " + b + ", not " + a);
            }
        } else {
            for (Class<?> type = a.getClass(); type != Object.class; type = type.getSuperclass()) {
                fields(type, path, a, b);
            }
        }
    }

    private void array(String field, String path, Object a, Object b) {
        if (Array.getLength(a) != Array.getLength(b)) {
            findings.add(path + " has " + Array.getLength(b) + " elements, not " + Array.getLength(a));
            return;
        }
        for (int i = 0; i < Array.getLength(a); i++) {
            compare(field + "[]", path + "[" + i + "]", Array.get(a, i), Array.get(b, i));
        }
    }

    private void fields(Class<?> type, String path, Object a, Object b) {
        for (Field field : type.getDeclaredFields()) {
            String name = type.getSimpleName() + "." + field.getName();
            if (!Modifier.isStatic(field.getModifiers()) && !BESIDE.contains(name)) {
                field.setAccessible(true);
                try {
                    compare(name, path + "." + field.getName(), field.get(a), field.get(b));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static boolean isStateless(Object strategy) {
        return Arrays.stream(strategy.getClass().getDeclaredFields())
                .allMatch(field -> Modifier.isStatic(field.getModifiers())
                        || field.getType().isPrimitive() && Modifier.isFinal(field.getModifiers()));
    }

    private static boolean isEmpty(Object value) {
        return value.getClass().isArray() && Array.getLength(value) == 0;
    }

    /** What cannot change: it may be shared. */
    private static boolean isValue(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Enum
                || !type.isArray() && type.getPackageName().equals("io.plimsoll.sim.model")
                || type.getSimpleName().equals("Constant")
                || type.getSimpleName().equals("StrategySpec")
                || type.getSimpleName().equals("Estimates")
                || type.getSimpleName().equals("ProfileClock")
                || type.getName().startsWith("java.util.ImmutableCollections");
    }
}
