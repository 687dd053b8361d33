package io.plimsoll.balance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a balancer tracks, at one moment. Immutable.
 *
 * @param totalTasks tasks assigned and not completed, over all agents
 * @param workloads the workload of each tracked agent, in a stable order; an agent whose tasks are all completed is still tracked
 * @param largestWorkload the largest of them; 0 if there is none
 * @param busiestAgent the first agent that has it; none if nobody has a task
 * @param averageWorkload the mean over the tracked agents; 0 if there is none
 */
public record WorkloadStatistics(
        long totalTasks,
        Map<String, Integer> workloads,
        int largestWorkload,
        Optional<String> busiestAgent,
        double averageWorkload) {
    /** Copies the workloads. */
    public WorkloadStatistics {
        workloads = Collections.unmodifiableMap(new LinkedHashMap<>(workloads));
    }

    /** The statistics of these workloads; among equally busy agents the first in the map's order is the busiest. */
    static WorkloadStatistics of(Map<String, Integer> workloads) {
        long total = 0;
        int largest = 0;
        Optional<String> busiest = Optional.empty();
        for (Map.Entry<String, Integer> entry : workloads.entrySet()) {
            int workload = entry.getValue();
            total += workload;
            if (workload > largest) {
                largest = workload;
                busiest = Optional.of(entry.getKey());
            }
        }
        double average = workloads.isEmpty() ? 0 : (double) total / workloads.size();
        return new WorkloadStatistics(total, workloads, largest, busiest, average);
    }
}
