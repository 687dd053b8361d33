package io.plimsoll.scenario.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line says, and what is said of a line that says nothing. */
class EventReaderTest {
    private final List<EventLine> told = new ArrayList<>();
    private final EventReader reader = new EventReader(TimeUnit.MINUTES, told::add);

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reader.take(bytes, bytes.length);
    }

    private UnfitLine unfit(String line) {
        take(line + "\n");
        return (UnfitLine) told.getLast();
    }

    private static boolean takes(String name, String text) throws IOException {
        return EventReader.takes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    @Test
    void aFileIsOneByItsNameOrItsFirstLine() throws IOException {
        String event = "\uFEFF\n  \n{\"time\": 1, \"event\": \"completed\", \"task\": \"T1\"}";
        assertThat(takes("fleet.jsonl", "")).as("nothing came yet").isTrue();
        assertThat(takes("FLEET.NDJSON", "what is this?")).isTrue();
        assertThat(takes("fleet.log", event)).isTrue();
        assertThat(takes("fleet.json", event + "\n" + event)).isTrue();
        assertThat(takes("week.plimsoll.json", "{ \"plimsoll\": 1, \"name\": \"x\" }"))
                .isFalse();
        assertThat(takes("week.plimsoll.json", "{\n  \"plimsoll\": 1 }")).isFalse();
        assertThat(takes("jobs.log", "1 2 3 4")).isFalse();
        assertThat(takes("empty.json", "")).isFalse();
        assertThat(takes("long.json", "[" + " ".repeat(100_000) + "]")).isFalse();
    }

    @Test
    void readsEveryKindOfEvent() {
        take("""
                {"time": 0, "event": "agent", "agent": "be-1", "role": "backend", "status": "working"}
                {"time": 1.5, "event": "arrived", "task": "T1", "role": "backend", "effort": 3}

                {"event": "assigned", "time": 2, "task": "T1", "agent": "be-1", "by": {"who": ["x", 1]}}
                {"time": 3, "event": "completed", "task": "T1"}
                """);
        assertThat(told)
                .containsExactly(
                        new FleetEvent.Agent(1, 0, "be-1", "backend", FleetEvent.Status.WORKING),
                        new FleetEvent.Arrived(2, 1.5, "T1", "backend", 3.0),
                        new FleetEvent.Assigned(4, 2, "T1", "be-1"),
                        new FleetEvent.Completed(5, 3, "T1", null));
        assertThat(reader.startsAt()).isNull();
    }

    @Test
    void timestampsCountFromTheFirstInTheUnit() {
        take("""
                {"time": "2026-01-05T09:00:00+01:00", "event": "completed", "task": "a"}
                {"time": "2026-01-05T08:01:30.5Z", "event": "completed", "task": "b"}
                {"time": "2026-01-05T07:59:00", "event": "completed", "task": "c"}
                """);
        assertThat(told).extracting(line -> ((FleetEvent) line).time()).containsExactly(0.0, 90.5 / 60, -1.0);
        assertThat(reader.startsAt()).isEqualTo(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void linesMayComeInPieces() {
        String text =
                "\uFEFF{\"time\": 0, \"event\": \"completed\", \"task\": \"größer\"}\r\n{\"time\": 1, \"event\": \"completed\", \"task\": \"b\"}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            reader.take(new byte[] {one}, 1);
        }
        assertThat(told).containsExactly(new FleetEvent.Completed(1, 0, "größer", null));
        assertThat(reader.pending()).isPositive();
        reader.finish();
        assertThat(told).hasSize(2);
        reader.finish();
        assertThat(told).hasSize(2);
    }

    @Test
    void aStreamThatBeginsAgainCountsItsLinesAgain() {
        take("\n\n{\"time\": 0, \"event\": \"compl");
        reader.restart();
        take("{\"time\": 4, \"event\": \"completed\", \"task\": \"b\"}\n");
        assertThat(told).containsExactly(new FleetEvent.Completed(1, 4, "b", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                                               | should be a JSON object
            {"time": 1                                                        | the line ends too early: a text, an object or an array is not closed
            {"time": 1} {}                                                    | text after the object
            {"time": 1, "time": 2, "event": "completed", "task": "a"}         | "time" stands there twice
            {"time": 1, "event": "completed", "task": "a", "task": "b"}       | "task" stands there twice
            {"time": 1, "task": "a"}                                          | "event" is missing
            {"event": "completed", "task": "a"}                               | "time" is missing
            {"time": 1, "event": "completed"}                                 | "task" is missing, which completed events need
            {"time": 1, "event": "assigned", "task": "a"}                     | "agent" is missing, which assigned events need
            {"time": 1, "event": "arrived", "task": "a"}                      | "role" is missing, which arrived events need
            {"time": 1, "event": "agent", "role": "a"}                        | "agent" is missing, which agent events need
            {"time": -1, "event": "completed", "task": "a"}                   | "time" should be from 0 to 1e12
            {"time": 1e13, "event": "completed", "task": "a"}                 | "time" should be from 0 to 1e12
            {"time": NaN, "event": "completed", "task": "a"}                  | this is not JSON: non-standard token 'NaN'
            {"time": null, "event": "completed", "task": "a"}                 | "time" should be a number or a timestamp
            {"time": "noon", "event": "completed", "task": "a"}               | is no timestamp; write it like
            {"time": 1, "event": "completed", "task": 7}                      | "task" should be a text
            {"time": 1, "event": "completed", "task": ""}                     | should have from 1 to 200 characters
            {"time": 1, "event": "completed", "task": "\\ud800"}              | half a character
            {"time": 1, "event": "arrived", "task": "a", "role": "b", "effort": 0}   | "effort" should be above 0
            {"time": 1, "event": "arrived", "task": "a", "role": "b", "effort": "x"} | "effort" should be a number
            """)
    void saysWhatIsWrongWithALine(String line, String words) {
        UnfitLine unfit = unfit(line);
        assertThat(unfit.why()).isEqualTo(Oddity.UNREADABLE);
        assertThat(unfit.words()).contains(words);
        assertThat(unfit.line()).isEqualTo(1);
        assertThat(unfit.column()).isPositive();
        take("{\"time\": 1, \"event\": \"completed\", \"task\": \"next\"}\n");
        assertThat(told.getLast()).as("the next line is read").isInstanceOf(FleetEvent.class);
    }

    @Test
    void kindsThatAreNotKnownAreTold() {
        UnfitLine event = unfit("{\"time\": 1, \"event\": \"asigned\", \"task\": \"a\"}");
        assertThat(event.why()).isEqualTo(Oddity.UNKNOWN);
        assertThat(event.words()).contains("did you mean \"assigned\"?");
        UnfitLine status = unfit("{\"time\": 1, \"event\": \"agent\", \"agent\": \"a\", \"status\": \"busy\"}");
        assertThat(status.why()).isEqualTo(Oddity.UNKNOWN);
        assertThat(status.words()).contains("idle, working, stopped");
    }

    @Test
    void numbersAndTimestampsDoNotMix() {
        take("{\"time\": 1, \"event\": \"completed\", \"task\": \"a\"}\n");
        assertThat(unfit("{\"time\": \"2026-01-05T09:00:00Z\", \"event\": \"completed\", \"task\": \"a\"}")
                        .words())
                .contains("the times before were numbers");
    }

    @Test
    void whatIsTooMuchIsPassedOver() {
        take("{\"time\": 1, \"x\": \"" + "y".repeat(EventReader.LINE_LENGTH));
        assertThat(reader.pending()).isEqualTo(EventReader.LINE_LENGTH);
        assertThat(unfit("\"}").words()).contains("longer than 65536 bytes");
        assertThat(unfit("{\"time\": 1, \"x\": " + "[".repeat(100) + "]".repeat(100) + "}")
                        .words())
                .isEqualTo("objects and arrays are nested more than 64 deep");
        assertThat(unfit("{\"time\": 1" + "0".repeat(200) + "}").why()).isEqualTo(Oddity.UNREADABLE);
        reader.take(new byte[] {'{', (byte) 0xff, '}', '\n'}, 4);
        assertThat(((UnfitLine) told.getLast()).words()).contains("UTF-8");
        take("{\"time\": 1, \"event\": \"completed\", \"task\": \"a\"}\n");
        assertThat(told.getLast()).isEqualTo(new FleetEvent.Completed(5, 1, "a", null));
    }
}
