package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a witness is told of a run, however it came about. */
class WitnessTest {
    private static final Command DISMISS = new Command.SetAgents("dev", 0);
    private static final Command HIRE = new Command.SetAgents("dev", 1);

    private final TimeTravel<Diary> travel =
            new TimeTravel<>(Steady.until(20), new Diary(0), new Limits(10, 8, Long.MAX_VALUE));

    private static final List<String> TOLD = List.of(
            "0.0 0 opened true",
            "0.0 0 commanding " + Steady.QUIET,
            "0.0 0 commanded " + Steady.QUIET + " true",
            "7.0 14 commanding " + HIRE,
            "7.0 15 commanded " + HIRE + " true");

    private void live() {
        assertThat(travel.act(Steady.QUIET).done()).isTrue();
        travel.advance(7, Long.MAX_VALUE);
        assertThat(travel.act(HIRE).done()).isTrue();
        travel.advance(12, Long.MAX_VALUE);
    }

    @Test
    void itIsToldOfTheOpeningAndOfEveryCommandBeforeAndAfter() {
        live();
        assertThat(travel.witness().entries()).isEqualTo(TOLD);
    }

    @Test
    void itIsToldOfWhatIsRefusedToo() {
        assertThat(travel.act(DISMISS).done()).as("there is nobody").isFalse();
        assertThat(travel.witness().entries())
                .containsExactly(
                        "0.0 0 opened true", "0.0 0 commanding " + DISMISS, "0.0 0 commanded " + DISMISS + " false");
    }

    @Test
    void itIsToldAgainOfWhatIsReplayed() {
        live();
        travel.seek(Place.OPENING).finish();
        assertThat(travel.witness().entries())
                .as("the command of the opening is done there")
                .isEqualTo(TOLD.subList(0, 3));
        travel.seek(Place.at(12)).finish();
        assertThat(travel.witness().entries()).isEqualTo(TOLD);
        travel.seek(Place.at(6)).finish();
        assertThat(travel.witness().entries()).isEqualTo(TOLD.subList(0, 3));
        travel.seek(Place.at(9)).finish();
        assertThat(travel.witness().entries()).isEqualTo(TOLD);
        Excursion<Diary> along = travel.follow(travel.branch());
        while (!along.go(1)) {}
        assertThat(along.witness().entries()).isEqualTo(TOLD);
    }

    @Test
    void whatItTakesCountsForEveryCheckpoint() {
        long[] taken = new long[2];
        for (int i = 0; i < taken.length; i++) {
            TimeTravel<Diary> run =
                    new TimeTravel<>(Steady.until(20), new Diary(1_000L * i), new Limits(10, 8, Long.MAX_VALUE));
            while (run.step()) {}
            assertThat(run.checkpoints()).isEqualTo(4);
            taken[i] = run.checkpointBytes();
        }
        assertThat(taken[0]).isPositive();
        assertThat(taken[1] - taken[0]).isEqualTo(4_000);
    }
}
