package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Agent;
import io.plimsoll.balance.AssignmentException;
import io.plimsoll.balance.Balancer;
import io.plimsoll.balance.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineThreadTest {
    private static final class Failing implements EngineThread.Session<String> {
        final List<String> failures = new ArrayList<>();

        @Override
        public boolean advance() {
            return false;
        }

        @Override
        public boolean playing() {
            return false;
        }

        @Override
        public boolean changed() {
            return false;
        }

        @Override
        public boolean onTheWay() {
            return false;
        }

        @Override
        public String snapshot() {
            return "";
        }

        @Override
        public void fail(String reason) {
            failures.add(reason);
        }
    }

    /** What a strategy does that was plugged in. */
    private static void fault() {
        try {
            new Balancer((request, candidates, random) -> 17, 1)
                    .assign(Task.pending("t", "dev"), List.of(Agent.idle("a", "dev")));
        } catch (AssignmentException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatAStrategyDoesWrongIsSaidAndTheThreadGoesOn() throws InterruptedException {
        Failing session = new Failing();
        EngineThread<Failing, String> engine = new EngineThread<>(session, Runnable::run, System::nanoTime);
        CountDownLatch after = new CountDownLatch(1);
        engine.once(s -> fault());
        engine.once(s -> after.countDown());
        engine.start();
        assertThat(after.await(60, TimeUnit.SECONDS))
                .as("what comes after is done")
                .isTrue();
        engine.close();
        assertThat(session.failures).containsExactly("the strategy chose agent 17, who is no candidate");
    }
}
