package io.plimsoll.lab.bench;

/**
 * How many tasks a second two engines simulate. Immutable.
 *
 * @param workload the workload's short name
 * @param title what it is
 * @param tasksPerSecond ours
 * @param textbookTasksPerSecond the textbook's
 */
public record EngineResult(String workload, String title, double tasksPerSecond, double textbookTasksPerSecond) {
    /** How many times as fast ours is. */
    public double ratio() {
        return tasksPerSecond / textbookTasksPerSecond;
    }
}
