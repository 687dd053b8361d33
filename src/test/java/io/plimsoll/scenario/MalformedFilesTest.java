package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of malformed file, with the pointer, line, column and words of its problem. The place is marked by {@code ▶} in the text,
 * which is taken out before reading.
 */
class MalformedFilesTest {
    private static final String TOP = "{ \"plimsoll\": 1, \"name\": \"x\",\n";

    private record Case(String title, String json, String pointer, String text) {}

    @TestFactory
    Stream<DynamicTest> eachHasItsPlaceAndItsWords() {
        return Stream.of(syntax(), types(), ranges(), names(), tasks(), timeline(), endings())
                .flatMap(List::stream)
                .map(c -> DynamicTest.dynamicTest(c.title(), () -> check(c)));
    }

    private static void check(Case c) {
        int mark = c.json().indexOf('▶');
        String before = c.json().substring(0, mark);
        int line = (int) before.chars().filter(ch -> ch == '\n').count() + 1;
        int column = mark - before.lastIndexOf('\n');

        Reading reading = read(c.json().replace("▶", ""));

        assertThat(reading.ok()).isFalse();
        assertThat(reading.problems())
                .filteredOn(Problem::isError)
                .extracting(p -> p.line() + ":" + p.column() + " " + p.text() + " [" + p.pointer() + "]")
                .containsExactly(line + ":" + column + " " + c.text() + " [" + c.pointer() + "]");
    }

    private static List<Case> syntax() {
        return List.of(
                new Case("empty", "▶", "", "the file is empty"),
                new Case("blank", "▶ \n ", "", "the file is empty"),
                new Case(
                        "no JSON", "▶hello", "", "this is not JSON: unrecognized token 'hello': was expecting a value"),
                new Case("an array", "▶[]", "", "must be an object, not an array"),
                new Case("a text", "▶\"x\"", "", "must be an object, not a text"),
                new Case(
                        "cut off",
                        TOP + "\"tasks\": [ { \"id\": \"T1\"▶",
                        "",
                        "the file ends too early: a text, an object or an array is not closed"),
                new Case(
                        "comma before the end",
                        TOP + "\"seed\": 1, ▶}",
                        "",
                        "this is not JSON: unexpected character ('}' (code 125)): was expecting double-quote to start field name:"
                                + " is there a comma too many before it?"),
                new Case(
                        "comma missing",
                        TOP + "\"seed\": 1 ▶\"refresh\": 2 }",
                        "",
                        "this is not JSON: unexpected character ('\"' (code 34)): was expecting comma to separate Object entries:"
                                + " is there a comma missing before it?"),
                new Case(
                        "comment",
                        TOP + "▶// twelve\n\"seed\": 1 }",
                        "",
                        "this is not JSON: unexpected character ('/' (code 47)): JSON has no comments"),
                new Case(
                        "single quotes",
                        TOP + "▶'seed': 1 }",
                        "",
                        "this is not JSON: unexpected character (''' (code 39)): was expecting double-quote to start field name:"
                                + " texts stand in double quotation marks"),
                new Case("trailing text", TOP + "\"seed\": 1 } ▶x", "", "there is text after the end"),
                new Case("second document", TOP + "\"seed\": 1 }\n▶{}", "", "there is text after the end"),
                new Case("NaN", TOP + "\"refresh\": ▶NaN }", "/refresh", "NaN is not a number that a file can hold"),
                new Case(
                        "Infinity",
                        TOP + "\"refresh\": ▶-Infinity }",
                        "/refresh",
                        "-Infinity is not a number that a file can hold"),
                new Case(
                        "half a character",
                        TOP + "\"description\": ▶\"\\ud83d\" }",
                        "/description",
                        "half a character in the text: \\ud83d"),
                new Case(
                        "duplicate key",
                        TOP + "\"seed\": 1,\n  ▶\"seed\": 2 }",
                        "/seed",
                        "duplicate key \"seed\": it already stands at line 2, column 1"),
                new Case(
                        "duplicate role",
                        TOP + "\"roles\": { \"a\": 1, ▶\"a\": 2 } }",
                        "/roles/a",
                        "duplicate key \"a\": it already stands at line 2, column 12"));
    }

    private static List<Case> types() {
        return List.of(
                new Case("no version", "▶{ \"name\": \"x\" }", "", "the key \"plimsoll\" is missing"),
                new Case(
                        "other version",
                        "{ \"plimsoll\": ▶2, \"name\": \"x\" }",
                        "/plimsoll",
                        "the file is of format version 2, and this program reads version 1"),
                new Case(
                        "unknown key", TOP + "▶\"sede\": 1 }", "/sede", "unknown key \"sede\": did you mean \"seed\"?"),
                new Case("key to escape", TOP + "▶\"a/b~c\": 1 }", "/a~1b~0c", "unknown key \"a/b~c\""),
                new Case("wrong type", TOP + "\"seed\": ▶\"1\" }", "/seed", "must be a whole number, not a text"),
                new Case(
                        "null",
                        TOP + "\"description\": ▶null }",
                        "/description",
                        "must be a text, not null: leave the key out instead"),
                new Case("section", TOP + "\"tasks\": ▶{} }", "/tasks", "must be an array, not an object"),
                new Case("roles", TOP + "\"roles\": ▶[\"a\"] }", "/roles", "must be an object, not an array"),
                new Case(
                        "role",
                        TOP + "\"roles\": { \"a\": ▶true } }",
                        "/roles/a",
                        "must be a number of agents or an object, not true"),
                new Case(
                        "role without agents",
                        TOP + "\"roles\": { \"a\": ▶{ \"speed\": 2 } } }",
                        "/roles/a",
                        "the key \"agents\" is missing"),
                new Case(
                        "missing key",
                        TOP + "\"tasks\": [ ▶{ \"id\": \"T1\" } ] }",
                        "/tasks/0",
                        "the key \"role\" is missing"),
                new Case(
                        "no such word",
                        TOP + "\"dispatch\": ▶\"imediate\" }",
                        "/dispatch",
                        "unknown word \"imediate\": did you mean \"immediate\"?"),
                new Case(
                        "no date",
                        TOP + "\"startsAt\": ▶\"2026-11-24T09:00Z\" }",
                        "/startsAt",
                        "\"2026-11-24T09:00Z\" is no local date and time: write it like 2026-11-24T09:00, without a zone"),
                new Case(
                        "no such day",
                        TOP + "\"startsAt\": ▶\"2026-02-30T09:00\" }",
                        "/startsAt",
                        "there is no such day or hour: \"2026-02-30T09:00\""),
                new Case(
                        "no type",
                        stream("▶{ \"mean\": 2 }", "1"),
                        "/arrivals/0/interarrival",
                        "the key \"type\" is missing: a type is one of constant, uniform, exponential, erlang, gamma,"
                                + " lognormal, weibull, triangular, empirical"),
                new Case(
                        "unknown type",
                        stream("{ \"type\": ▶\"expo\", \"mean\": 2 }", "1"),
                        "/arrivals/0/interarrival/type",
                        "unknown distribution \"expo\": there is constant, uniform, exponential, erlang, gamma,"
                                + " lognormal, weibull, triangular, empirical"),
                new Case(
                        "statistic",
                        TOP + "\"targets\": [ { \"measure\": \"wait\", \"statistic\": ▶\"95\", \"atMost\": 1 } ] }",
                        "/targets/0/statistic",
                        "unknown statistic \"95\": a statistic is mean, or a percentile such as p95 or p99.5"),
                new Case(
                        "a target below 0",
                        TOP + "\"targets\": [ { \"measure\": \"wait\", \"atMost\": ▶-1 } ] }",
                        "/targets/0/atMost",
                        "must be from 0 to 1e12, not -1"),
                new Case(
                        "percentile of a share",
                        TOP + "\"targets\": [ { \"measure\": \"late\", \"statistic\": ▶\"p95\", \"atMost\": 1 } ] }",
                        "/targets/0/statistic",
                        "late has no percentiles: use mean, or leave the key out"),
                new Case(
                        "unknown strategy",
                        TOP + "\"strategy\": ▶\"least-load\" }",
                        "/strategy",
                        "unknown strategy \"least-load\": did you mean \"least-loaded\"?"),
                new Case(
                        "unknown parameter",
                        TOP + "\"strategy\": { \"name\": \"random\", ▶\"d\": 2 } }",
                        "/strategy/d",
                        "strategy \"random\" has no parameter \"d\": it has no parameters"));
    }

    private static List<Case> ranges() {
        return List.of(
                new Case(
                        "seed",
                        TOP + "\"seed\": ▶9223372036854775808 }",
                        "/seed",
                        "must be from -9223372036854775808 to 9223372036854775807, not 9223372036854775808"),
                new Case("fraction", TOP + "\"seed\": ▶1.5 }", "/seed", "must be a whole number, not 1.5"),
                new Case("time", TOP + "\"refresh\": ▶-1 }", "/refresh", "must be from 0 to 1e12, not -1"),
                new Case(
                        "beyond doubles",
                        TOP + "\"refresh\": ▶1e999 }",
                        "/refresh",
                        "must be from 0 to 1e12, not a number beyond all doubles"),
                new Case(
                        "capacity",
                        TOP + "\"roles\": { \"a\": { \"agents\": 1, \"capacity\": ▶1000001 } } }",
                        "/roles/a/capacity",
                        "must be from 1 to 1000000, not 1000001"),
                new Case(
                        "effort", task("\"effort\": ▶0"), "/tasks/0/effort", "must be above 0 and at most 1e12, not 0"),
                new Case("weight", task("\"weight\": ▶1e-400"), "/tasks/0/weight", "must be above 0, not 0"),
                new Case(
                        "phases",
                        stream("{ \"type\": \"erlang\", \"k\": ▶10001, \"mean\": 2 }", "1"),
                        "/arrivals/0/interarrival/k",
                        "must be from 1 to 10000, not 10001"),
                new Case(
                        "mean interarrival",
                        stream("▶{ \"type\": \"constant\", \"value\": 0 }", "1"),
                        "/arrivals/0/interarrival",
                        "the mean interarrival must be above 0"),
                new Case(
                        "no interarrival",
                        stream("▶0", "1"),
                        "/arrivals/0/interarrival",
                        "must be above 0 and at most 1e12, not 0"),
                new Case(
                        "uniform",
                        stream("{ \"type\": \"uniform\", \"min\": 3, \"max\": ▶2 }", "1"),
                        "/arrivals/0/interarrival/max",
                        "max must be at least min (3), not 2"),
                new Case(
                        "weights",
                        stream("1", "{ \"type\": \"empirical\", \"values\": [1, 2], \"weights\": ▶[1] }"),
                        "/arrivals/0/effort/weights",
                        "must have as many weights as there are values: 2, not 1"),
                new Case(
                        "profile order",
                        stream(
                                "1",
                                "1, \"profile\": [ { \"from\": 5, \"factor\": 1 }, { \"from\": ▶5, \"factor\": 2 } ]"),
                        "/arrivals/0/profile/1/from",
                        "must be after the one before (5)"),
                new Case(
                        "beyond the period",
                        stream("1", "1, \"profile\": [ { \"from\": ▶24, \"factor\": 1 } ], \"period\": 24"),
                        "/arrivals/0/profile/0/from",
                        "must be below the period (24)"),
                new Case(
                        "a profile that never runs",
                        stream("1", "1, \"profile\": ▶[ { \"from\": 0, \"factor\": 0 } ], \"period\": 24"),
                        "/arrivals/0/profile",
                        "a profile that repeats needs a factor above 0"),
                new Case(
                        "period alone",
                        stream("1", "1, \"period\": ▶24"),
                        "/arrivals/0/period",
                        "a period needs a profile that it repeats"),
                new Case(
                        "too many agents",
                        TOP + "\"roles\": { \"a\": 600000, \"b\": 1 },\n"
                                + "\"timeline\": [ { \"at\": 1, \"agents\": { \"b\": ▶400001 } } ] }",
                        "/timeline/0/agents/b",
                        "the file has more than 1000000 agents in all: the most that each role ever has count together"));
    }

    private static List<Case> names() {
        return List.of(
                new Case(
                        "duplicate agent",
                        TOP + "\"agents\": [ { \"name\": \"a\", \"role\": \"r\" },\n"
                                + "{ \"name\": ▶\"a\", \"role\": \"r\" } ] }",
                        "/agents/1/name",
                        "a second agent is named \"a\": the first is at line 2, column 23"),
                new Case(
                        "generated agent",
                        TOP
                                + "\"roles\": { \"backend\": 3 }, \"agents\": [ { \"name\": ▶\"backend-7\", \"role\": \"r\" } ] }",
                        "/agents/0/name",
                        "role \"backend\" names its own agents like \"backend-7\": choose another name"),
                new Case("empty name", "{ \"plimsoll\": 1, \"name\": ▶\"\" }", "/name", "must not be empty"),
                new Case("empty role", TOP + "\"roles\": { ▶\"\": 1 } }", "/roles/", "a role's name must not be empty"),
                new Case(
                        "second stream",
                        TOP
                                + "\"arrivals\": [ { \"name\": \"s\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1, \"count\": 1 },\n"
                                + "{ \"name\": ▶\"s\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1, \"count\": 1 } ] }",
                        "/arrivals/1/name",
                        "a second stream is named \"s\": the first is at line 2, column 25"));
    }

    private static List<Case> tasks() {
        return List.of(
                new Case(
                        "duplicate task",
                        TOP
                                + "\"tasks\": [ { \"id\": \"T1\", \"role\": \"r\" },\n{ \"id\": ▶\"T1\", \"role\": \"r\" } ] }",
                        "/tasks/1/id",
                        "a second task has the id \"T1\": the first is at line 2, column 20"),
                new Case(
                        "generated task",
                        TOP
                                + "\"arrivals\": [ { \"name\": \"bug\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1, \"count\": 1 } ],\n"
                                + "\"tasks\": [ { \"id\": ▶\"bug-99\", \"role\": \"r\" } ] }",
                        "/tasks/0/id",
                        "stream \"bug\" names its own tasks like \"bug-99\": choose another id"),
                new Case(
                        "unknown dependency",
                        TOP + "\"tasks\": [ { \"id\": \"login\", \"role\": \"r\" },\n"
                                + "{ \"id\": \"b\", \"role\": \"r\", \"dependsOn\": [▶\"logn\"] } ] }",
                        "/tasks/1/dependsOn/0",
                        "no task has the id \"logn\": did you mean \"login\"?"),
                new Case(
                        "dependency on a stream",
                        TOP
                                + "\"arrivals\": [ { \"name\": \"bug\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1, \"count\": 9 } ],\n"
                                + "\"tasks\": [ { \"id\": \"b\", \"role\": \"r\", \"dependsOn\": [▶\"bug-1\"] } ] }",
                        "/tasks/0/dependsOn/0",
                        "no task has the id \"bug-1\": a task can only wait for tasks listed in \"tasks\", not for those of a stream"),
                new Case(
                        "cycle of one",
                        task("\"dependsOn\": [▶\"T1\"]"),
                        "/tasks/0/dependsOn/0",
                        "dependency cycle: T1 → T1: each of these tasks waits for the next"),
                new Case(
                        "cycle of three",
                        TOP + "\"tasks\": [ { \"id\": \"a\", \"role\": \"r\", \"dependsOn\": [\"b\"] },\n"
                                + "{ \"id\": \"b\", \"role\": \"r\", \"dependsOn\": [\"c\"] },\n"
                                + "{ \"id\": \"c\", \"role\": \"r\", \"dependsOn\": [▶\"a\"] } ] }",
                        "/tasks/2/dependsOn/0",
                        "dependency cycle: a → b → c → a: each of these tasks waits for the next"));
    }

    private static List<Case> timeline() {
        return List.of(
                new Case(
                        "unknown agent",
                        TOP + "\"agents\": [ { \"name\": \"fe-lead\", \"role\": \"r\" } ],\n"
                                + "\"timeline\": [ { \"at\": 1, \"stop\": ▶\"fe-laed\" } ] }",
                        "/timeline/0/stop",
                        "unknown agent \"fe-laed\": did you mean \"fe-lead\"?"),
                new Case(
                        "generated agent, misspelt",
                        TOP + "\"roles\": { \"backend\": 2 },\n"
                                + "\"timeline\": [ { \"at\": 1, \"stop\": ▶\"bakend-2\" } ] }",
                        "/timeline/0/stop",
                        "unknown agent \"bakend-2\": did you mean \"backend-2\"?"),
                new Case(
                        "agent that is never generated",
                        TOP + "\"roles\": { \"qa\": 1 },\n\"timeline\": [ { \"at\": 9, \"agents\": { \"qa\": 5 } },\n"
                                + "{ \"at\": 1, \"resume\": ▶\"qa-6\" }, { \"at\": 1, \"resume\": \"qa-5\" } ] }",
                        "/timeline/1/resume",
                        "unknown agent \"qa-6\": role \"qa\" has at most 5"),
                new Case(
                        "unknown role",
                        TOP + "\"roles\": { \"backend\": 1 },\n"
                                + "\"timeline\": [ { \"at\": 1, \"agents\": { ▶\"backned\": 5 } } ] }",
                        "/timeline/0/agents/backned",
                        "unknown role \"backned\": did you mean \"backend\"?"),
                new Case(
                        "unknown strategy then",
                        TOP + "\"timeline\": [ { \"at\": 1, \"strategy\": ▶\"none\" } ] }",
                        "/timeline/0/strategy",
                        "unknown strategy \"none\": there is least-loaded, round-robin, random, power-of-d, weighted-least-loaded,"
                                + " least-work, shortest-expected-delay, longest-idle, fewest-assigned, least-utilised,"
                                + " smooth-weighted-round-robin, affinity"),
                new Case(
                        "nothing happens",
                        TOP + "\"timeline\": [ ▶{ \"at\": 1 } ] }",
                        "/timeline/0",
                        "the entry says nothing that happens: give it one of stop, resume, strategy, agents"),
                new Case(
                        "two things happen",
                        TOP
                                + "\"roles\": { \"a\": 2 }, \"timeline\": [ { \"at\": 1, \"stop\": \"a-1\", ▶\"resume\": \"a-2\" } ] }",
                        "/timeline/0/resume",
                        "an entry does one thing, and this one has \"stop\" already: make it an entry of its own"),
                new Case(
                        "role of a target",
                        TOP
                                + "\"roles\": { \"qa\": 2 }, \"targets\": [ { \"role\": ▶\"qs\", \"measure\": \"wait\", \"atMost\": 1 } ] }",
                        "/targets/0/role",
                        "unknown role \"qs\": did you mean \"qa\"?"));
    }

    private static List<Case> endings() {
        return List.of(
                new Case(
                        "endless arrivals",
                        TOP
                                + "\"arrivals\": [ ▶{ \"name\": \"s\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1 } ] }",
                        "/arrivals/0",
                        "the stream never ends, and neither does the run: set \"until\" or \"count\" here, or \"until\" or"
                                + " \"tasks\" in \"run\""),
                new Case(
                        "completions that never come",
                        TOP
                                + "\"arrivals\": [ ▶{ \"name\": \"s\", \"role\": \"r\", \"interarrival\": 1, \"effort\": 1 } ],\n"
                                + "\"run\": { \"tasks\": 5 } }",
                        "/arrivals/0",
                        "the stream never ends, and without agents for it the run never completes its \"tasks\":"
                                + " give the role agents, or set \"until\" in \"run\""),
                new Case(
                        "repetition without end",
                        TOP
                                + "\"roles\": { \"a\": 1 }, \"timeline\": [ { \"at\": 1, \"every\": ▶8, \"stop\": \"a-1\" } ] }",
                        "/timeline/0/every",
                        "what repeats needs an end of the run: set \"until\" in \"run\""));
    }

    private static String task(String more) {
        return TOP + "\"tasks\": [ { \"id\": \"T1\", \"role\": \"r\", " + more + " } ] }";
    }

    private static String stream(String interarrival, String effort) {
        return TOP
                + "\"run\": { \"until\": 9 },\n\"arrivals\": [ { \"name\": \"s\", \"role\": \"r\", \"interarrival\": "
                + interarrival + ", \"effort\": " + effort + " } ] }";
    }

    private static Reading read(String json) {
        return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
