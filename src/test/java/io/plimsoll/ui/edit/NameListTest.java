package io.plimsoll.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.SourceText;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in one line and an array of JSON say the same. */
class NameListTest {
    private static String json(String line) {
        return NameList.json(line, Lexemes::text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a|[\"a\"]",
                "a, b c ,|[\"a\", \"b c\"]",
                ",|[]",
                "\"a, b\", c|[\"a, b\", \"c\"]",
                "\"a\\\"b\"|[\"a\\\"b\"]",
                "a\"b|[\"a\\\"b\"]"
            })
    void aLineIsAnArray(String line, String json) {
        assertThat(json(line)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\", \"b c\"]", "[\"a, b\", \" c\", \"\"]", "[\"q\\\"q\"]", "[]"})
    void anArrayComesBackFromItsLine(String json) {
        SourceText text = SourceText.of(json);
        assertThat(json(NameList.words(Objects.requireNonNull(text.root()), text)))
                .isEqualTo(json);
    }

    @Test
    void whatIsNoNameIsShownAsItIsWritten() {
        SourceText text = SourceText.of("[1, {\"a\": 2}]");
        assertThat(NameList.words(Objects.requireNonNull(text.root()), text)).isEqualTo("1, {\"a\": 2}");
        assertThat(NameList.json("1, 2.5, x", WordField::number)).isEqualTo("[1, 2.5, \"x\"]");
    }
}
