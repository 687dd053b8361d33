package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import org.junit.jupiter.api.Test;

/** When tasks leave, and that the entries of those who have begun do not pile up. */
class ImpatienceTest {
    /** What an entry takes. */
    private static final int ENTRY = 20;

    private final Floor floor = new Floor(Scenario.named("impatient"), EventListener.NONE, true);
    private final Tasks tasks = floor.tasks;
    private final Impatience impatience = new Impatience(tasks);

    private int waits(double patience) {
        int task = tasks.addExplicit(0);
        tasks.state(task, TaskState.PENDING);
        tasks.ready[task] = 0;
        tasks.patience[task] = patience;
        impatience.expect(task);
        return task;
    }

    private void begins(int task) {
        tasks.state(task, TaskState.IN_PROGRESS);
        tasks.deadline[task] = Double.POSITIVE_INFINITY;
    }

    private void waitAndBegin(int count) {
        for (int i = 0; i < count; i++) {
            begins(waits(9));
        }
    }

    @Test
    void theyLeaveOneAfterTheOther() {
        int second = waits(7);
        int first = waits(5);
        int never = waits(6);
        waits(Double.POSITIVE_INFINITY);
        begins(never);
        assertThat(impatience.next()).isEqualTo(5);
        assertThat(impatience.take()).isEqualTo(first);
        assertThat(impatience.next()).isEqualTo(7);
        assertThat(impatience.take()).isEqualTo(second);
        assertThat(impatience.next()).isInfinite();
    }

    @Test
    void whoNeverLeavesHasNoEntry() {
        for (int i = 0; i < 100; i++) {
            waits(Double.POSITIVE_INFINITY);
        }
        assertThat(impatience.bytes()).isEqualTo(16 * ENTRY);
    }

    @Test
    void entriesOfThoseWhoBeganAreClearedOut() {
        waitAndBegin(20_000);
        assertThat(impatience.bytes()).as("a thousand and one").isEqualTo(1024 * ENTRY);
        assertThat(impatience.next()).isInfinite();
    }

    @Test
    void twiceAsManyMayBeThereAsWait() {
        // with the one that came last twelve wait: 1,024 entries are not too many
        for (int i = 0; i < 11; i++) {
            waits(50);
        }
        waitAndBegin(1_013);
        assertThat(impatience.bytes()).isEqualTo(1024 * ENTRY);
        waitAndBegin(1);
        assertThat(impatience.bytes()).as("the one too many").isEqualTo(2048 * ENTRY);
        waitAndBegin(20_000);
        assertThat(impatience.bytes()).isEqualTo(2048 * ENTRY);
        assertThat(impatience.next()).isEqualTo(50);
    }

    @Test
    void andOneLessIsTooMany() {
        for (int i = 0; i < 10; i++) {
            waits(50);
        }
        waitAndBegin(900);
        assertThat(impatience.bytes()).isEqualTo(1024 * ENTRY);
        waitAndBegin(112);
        assertThat(impatience.bytes()).as("1,022 and one").isEqualTo(1024 * ENTRY);
    }

    @Test
    void andAsManyAsWereKept() {
        for (int i = 0; i < 150; i++) {
            waits(50);
        }
        for (int i = 0; i < 150; i++) {
            tasks.state(waits(50), TaskState.ASSIGNED);
        }
        waitAndBegin(1_300);
        assertThat(impatience.bytes()).isEqualTo(2048 * ENTRY);
        waitAndBegin(20_000);
        assertThat(impatience.bytes()).as("1,000 and twice 600").isEqualTo(4096 * ENTRY);
        Impatience copy = new Impatience(impatience, tasks);
        assertThat(copy.bytes()).isEqualTo(impatience.bytes());
        assertThat(copy.next()).isEqualTo(50);
    }
}
