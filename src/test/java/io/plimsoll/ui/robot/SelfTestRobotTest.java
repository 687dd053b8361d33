package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.selftest.Check;
import io.plimsoll.lab.selftest.Checks;
import io.plimsoll.lab.selftest.Row;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.ui.job.Laboratory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A robot has this build checked, from the menu, with a few checks. */
@Timeout(300)
class SelfTestRobotTest {
    private static final Check RIGHT = new Check.Exact("By rule", "two and two", "4", () -> "4");
    private static final Check WRONG = new Check.Exact("By rule", "two and three", "5", () -> "6");

    private RealWindow window;

    private void open(List<Check> checks) {
        Cores cores = new Cores(2);
        window = new RealWindow(new Laboratory(
                checks,
                cores,
                new LocalCores(cores),
                work -> Thread.ofPlatform().daemon().start(work)));
        window.clickWord("Help");
        window.clickWord("Self-test…");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Row> rows() {
        return RealWindow.fx(
                () -> List.copyOf(window.<Row>table("selfTestTable").getItems()));
    }

    /** Rows are laid out in the frame after they came. */
    private int signs(String verdict) {
        return window.findAll("#selfTestTable .verdict-sign." + verdict).size();
    }

    @Test
    void showsEachKnownValueBesideWhatThisBuildComputes() {
        List<Check> checks = new ArrayList<>(Checks.all().stream()
                .filter(check -> check.name().startsWith("M/M/1 at 0.5"))
                .toList());
        checks.add(RIGHT);
        open(checks);
        window.until("the end", () -> window.text("selfTestSentence").equals("All 3 values agree"));
        assertThat(rows()).hasSize(3).allMatch(Row::passed);
        assertThat(rows().getFirst().name()).contains("M/M/1 at 0.5");
        assertThat(RealWindow.fx(
                        () -> window.find("selfTestProgress", ProgressBar.class).isVisible()))
                .isFalse();
        window.until("a sign in each row", () -> signs("agrees") == 3);
    }

    @Test
    void saysThatABuildIsWrong() {
        open(List.of(RIGHT, WRONG));
        window.until(
                "the end",
                () -> window.text("selfTestSentence")
                        .equals("1 of 2 values do not agree: do not trust this build's results"));
        window.until("the sign of the one", () -> signs("differs") == 1);
        window.click("selfTestButton");
        window.until("the end once more", () -> rows().size() == 2);
    }

    @Test
    void keepsWhatWasLookedAtWhenItIsStopped() {
        CountDownLatch looked = new CountDownLatch(1);
        Check slow = new Check.Exact("By rule", "slow", "done", () -> {
            try {
                looked.await();
                return "done";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        });
        open(List.of(RIGHT, slow, WRONG));
        window.until("the first row", () -> rows().size() == 1);
        assertThat(window.text("selfTestSentence")).isEqualTo("Checking known values");
        window.click("selfTestButton");
        looked.countDown();
        window.until("the end", () -> window.text("selfTestSentence").equals("Stopped; the 2 values looked at agree"));
        assertThat(rows()).extracting(Row::name).containsExactly("two and two", "slow");
    }
}
