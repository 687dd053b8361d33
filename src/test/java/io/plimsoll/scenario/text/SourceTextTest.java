package io.plimsoll.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Changes of a text touch what they must and nothing else. */
class SourceTextTest {
    private static final List<String> ORDER = List.of("plimsoll", "name", "roles", "agents", "tasks");

    private static final String WEEK = """
            {
              "plimsoll": 1,   "name": "Wéek \\u00e9",
              "roles": { "dev": 2, "q/a": { "agents": 1 } },
              "tasks": [
                { "id": "A", "role": "dev" },

                { "id": "B",  "role": "dev", "effort": 2.50 },
                { "id": "C", "role": "q/a" }
              ]
            }
            """;

    private static SourceText week() {
        return SourceText.of(WEEK);
    }

    private static String after(Splice splice) {
        return splice.apply(WEEK);
    }

    @Test
    void everyValueOfEverySampleStandsWhereItIsSaidTo() throws IOException {
        for (Sample sample : Samples.all()) {
            String text = new String(sample.bytes(), StandardCharsets.UTF_8);
            SourceText source = SourceText.of(text);
            check(source, Objects.requireNonNull(source.root()), "");
        }
    }

    private static void check(SourceText source, Part part, String pointer) {
        assertThat(source.find(pointer)).isSameAs(part);
        assertThat(source.pointerAt(part.start() + 1)).startsWith(pointer);
        String written = source.written(part);
        switch (part.kind()) {
            case OBJECT -> assertThat(written).startsWith("{").endsWith("}");
            case ARRAY -> assertThat(written).startsWith("[").endsWith("]");
            case TEXT -> assertThat(written).startsWith("\"").endsWith("\"");
            case NUMBER, WORD -> assertThat(written).isEqualTo(part.words());
        }
        for (Part.Member member : part.members()) {
            assertThat(source.text().startsWith(Lexemes.text(member.key()), member.start()))
                    .as(pointer + "/" + member.key())
                    .isTrue();
            check(source, member.value(), pointer + "/" + SourceText.escaped(member.key()));
        }
        for (int i = 0; i < part.items().size(); i++) {
            check(source, part.items().get(i), pointer + "/" + i);
        }
    }

    @Test
    void aValueIsReplacedWhereItStands() {
        assertThat(after(week().set("/tasks/1", "effort", "3", List.of()))).isEqualTo(WEEK.replace("2.50", "3"));
        assertThat(after(week().replace("/roles/q~1a", "4")))
                .isEqualTo(WEEK.replace("\"q/a\": { \"agents\": 1 }", "\"q/a\": 4"));
    }

    @Test
    void aKeyIsAddedInItsPlaceAndLaidOutAsItsNeighbours() {
        assertThat(after(week().set("/tasks/0", "effort", "3", List.of("id", "role", "effort"))))
                .contains("{ \"id\": \"A\", \"role\": \"dev\", \"effort\": 3 },\n");
        assertThat(after(week().set("/tasks/1", "title", "\"t\"", List.of("id", "role", "title", "effort"))))
                .contains("{ \"id\": \"B\",  \"role\": \"dev\", \"title\": \"t\", \"effort\": 2.50 },\n");
        assertThat(after(week().set("", "seed", "7", List.of("plimsoll", "name", "seed", "roles"))))
                .contains("\"name\": \"Wéek \\u00e9\",\n  \"seed\": 7,\n  \"roles\"");
        assertThat(after(week().set("", "run", "{}", ORDER))).endsWith("  ],\n  \"run\": {}\n}\n");
        assertThat(after(week().set("", "$schema", "\"s\"", List.of("$schema", "plimsoll"))))
                .startsWith("{\n  \"$schema\": \"s\",\n  \"plimsoll\": 1");
        assertThat(after(week().set("/run", "until", "9", List.of()))).contains("],\n  \"run\": { \"until\": 9 }\n}");
        assertThat(SourceText.of("{}").set("", "a", "1", List.of()).apply("{}")).isEqualTo("{\n  \"a\": 1\n}");
    }

    @Test
    void anItemIsAddedAtTheEndAndLaidOutAsItsNeighbours() {
        assertThat(after(week().append("tasks", "{ \"id\": \"D\" }", ORDER)))
                .contains("\"role\": \"q/a\" },\n    { \"id\": \"D\" }\n  ]");
        assertThat(after(week().append("agents", "{ \"name\": \"x\" }", ORDER)))
                .contains("} },\n  \"agents\": [\n    { \"name\": \"x\" }\n  ],\n  \"tasks\": [");
        String line = "{ \"a\": [ 1 ], \"b\": [] }";
        assertThat(SourceText.of(line).append("a", "2", List.of()).apply(line))
                .isEqualTo("{ \"a\": [ 1, 2 ], \"b\": [] }");
        assertThat(SourceText.of(line).append("b", "2", List.of()).apply(line))
                .isEqualTo("{ \"a\": [ 1 ], \"b\": [ 2 ] }");
        String lines = "{\n  \"a\": []\n}\n";
        assertThat(SourceText.of(lines).append("a", "2", List.of()).apply(lines))
                .isEqualTo("{\n  \"a\": [\n    2\n  ]\n}\n");
    }

    @Test
    void whatIsRemovedTakesItsCommaWithIt() {
        assertThat(after(week().remove("/tasks/2"))).contains("2.50 }\n  ]").doesNotContain("\"C\"");
        assertThat(after(week().remove("/tasks/0"))).contains("[\n    { \"id\": \"B\"");
        assertThat(after(week().remove("/roles/dev"))).contains("\"roles\": { \"q/a\"");
        assertThat(after(week().remove("/roles/q~1a/agents"))).contains("\"q/a\": {} }");
        assertThat(week().remove("/tasks/3")).isNull();
        assertThat(week().remove("/nothing/here")).isNull();
    }

    @Test
    void keysAreRenamedAndNeighboursChangePlaces() {
        assertThat(after(week().rename("/roles", "q/a", "t\"t"))).contains("\"t\\\"t\": { \"agents\": 1 }");
        assertThat(after(week().swap("/tasks", 0)))
                .contains("[\n    { \"id\": \"B\",  \"role\": \"dev\", \"effort\": 2.50 },\n\n    { \"id\": \"A\"");
        assertThat(after(week().swap("/roles", 0))).contains("{ \"q/a\": { \"agents\": 1 }, \"dev\": 2 }");
    }

    @Test
    void aChangeIsTakenBackByItsInverse() {
        Splice splice = Objects.requireNonNull(week().remove("/tasks/1"));
        assertThat(splice.inverse().apply(splice.apply(WEEK))).isEqualTo(WEEK);
        Splice typed = Splice.between("ab😀c", "ab😁c");
        assertThat(typed).isEqualTo(new Splice(2, "😀", "😁"));
        assertThat(Splice.between("aa", "aaa").apply("aa")).isEqualTo("aaa");
    }

    @Test
    void whatIsNoJsonHasNoParts() {
        for (String text : List.of("", "{", "{ \"a\": }", "{} {}", "[".repeat(100))) {
            assertThat(SourceText.of(text).root()).as(text).isNull();
            assertThat(SourceText.of(text).find("/a")).as(text).isNull();
        }
    }
}
