package io.plimsoll.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.text.Splice;
import org.junit.jupiter.api.Test;

/** Steps are what their user would call one. */
class EditHistoryTest {
    private final EditHistory history = new EditHistory();
    private String text = "one two";

    private void change(String what, String key, String next) {
        history.note(what, key, Splice.between(text, next));
        text = next;
    }

    @Test
    void whatIsTypedInOnePlaceIsOneStep() {
        change("typing", "", "one twos");
        change("typing", "", "one twosy");
        change("typing", "", "one twos");
        change("typing", "", "xone twos");
        change("typing", "", "xone twos\n");
        assertThat(history.toUndo()).isEqualTo("typing");
        assertThat(history.undo(text)).as("another line").isEqualTo("xone twos");
        assertThat(history.undo("xone twos")).as("another place").isEqualTo("one twos");
        assertThat(history.undo("one twos")).as("three letters").isEqualTo("one two");
        assertThat(history.toUndo()).isNull();
        assertThat(history.redo("one two")).isEqualTo("one twos");
        assertThat(history.toRedo()).isEqualTo("typing");
    }

    @Test
    void anotherFieldIsAnotherStepAndAChangeEndsWhatCouldBeDoneAgain() {
        change("change a", "a", "one twoa");
        change("change b", "b", "one twoab");
        assertThat(history.toUndo()).isEqualTo("change b");
        text = history.undo(text);
        assertThat(text).isEqualTo("one twoa");
        change("change a", "a", "one twoac");
        assertThat(history.toRedo()).isNull();
        assertThat(history.undo(text)).isEqualTo("one twoa");
    }
}
