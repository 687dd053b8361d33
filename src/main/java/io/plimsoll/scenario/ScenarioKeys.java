package io.plimsoll.scenario;

import java.util.List;

/** The keys of the scenario format, in the order of the documentation. */
public final class ScenarioKeys {
    /** Of the root. */
    public static final List<String> SCENARIO = List.of(
            "$schema",
            "plimsoll",
            "name",
            "description",
            "timeUnit",
            "startsAt",
            "seed",
            "strategy",
            "dispatch",
            "queue",
            "refresh",
            "roles",
            "agents",
            "tasks",
            "arrivals",
            "timeline",
            "run",
            "targets");

    /** Of a role. */
    public static final List<String> ROLE = List.of("agents", "capacity", "speed", "cost", "skills");

    /** Of an agent. */
    public static final List<String> AGENT =
            List.of("name", "role", "status", "capacity", "speed", "cost", "skills", "workload");

    /** Of a task. */
    public static final List<String> TASK = List.of(
            "id",
            "role",
            "title",
            "priority",
            "weight",
            "arrival",
            "effort",
            "dependsOn",
            "due",
            "patience",
            "affinity",
            "status");

    /** Of a stream. */
    public static final List<String> STREAM = List.of(
            "name",
            "role",
            "interarrival",
            "effort",
            "weight",
            "priority",
            "patience",
            "start",
            "until",
            "count",
            "profile",
            "period");

    /** Of an entry of the timeline. */
    public static final List<String> TIMELINE = List.of("at", "every", "stop", "resume", "strategy", "agents");

    /** Of a target. */
    public static final List<String> TARGET = List.of("role", "measure", "statistic", "atMost");

    private ScenarioKeys() {}
}
