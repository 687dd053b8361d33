package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.reference.EventLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of each kind give exactly the events that were worked out by hand; see the README beside the traces. */
class GoldenTraceTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".trace"))
                    .map(name -> name.substring(0, name.length() - ".trace".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyScenarioHasItsTrace() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(50);
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")))
                    .hasSameSizeAs(names())
                    .allSatisfy(file -> assertThat(file.resolveSibling(
                                    file.getFileName().toString().replace(".json", ".trace")))
                            .exists());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void happensAsTheContractSays(String name) throws IOException {
        Scenario scenario = ScenarioReader.read(FOLDER.resolve(name + ".json")).orThrow();
        EventLines events = new EventLines();
        Simulation run = new Simulation(scenario, events, true);
        run.run();
        List<String> expected = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(name + ".trace"))) {
            if (line.startsWith("= ")) {
                measures.add(line.substring(2));
            } else if (!line.startsWith("#")) {
                expected.add(line);
            }
        }
        assertThat(events.lines()).as(name).containsExactlyElementsOf(expected);
        assertThat(run.finished()).as("%s has ended", name).isTrue();
        Results results = run.results();
        assertThat(results.events()).isEqualTo(expected.size());
        for (String measure : measures) {
            String[] words = measure.split(" ", 2);
            String actual = words[0] + " " + value(results, words[0]);
            assertThat(actual).as("%s in %s", words[0], name).isEqualTo(measure);
        }
    }

    private static String value(Results results, String measure) {
        Object value = switch (measure) {
            case "endTime" -> results.endTime();
            case "makespan" -> results.makespan();
            case "cost" -> results.cost();
            case "utilisation" -> results.utilisation();
            case "fairness" -> results.fairness();
            case "total" -> results.tasks().total();
            case "completed" -> results.tasks().completed();
            case "abandoned" -> results.tasks().abandoned();
            case "unfinished" -> results.tasks().unfinished();
            case "waits.count" -> results.waits().count();
            case "waits.mean" -> results.waits().mean();
            case "waits.max" -> results.waits().max();
            case "responses.mean" -> results.responses().mean();
            case "responses.p50" -> results.responses().p50();
            case "responses.p90" -> results.responses().p90();
            case "target.0" -> results.targets().getFirst().value();
            case "rolesNeeded" -> String.join(" ", results.rolesNeeded());
            case "unassigned" ->
                results.unassigned().stream()
                        .map(task -> task.task() + ": " + task.reason())
                        .collect(Collectors.joining("; "));
            default -> throw new IllegalArgumentException("no measure " + measure);
        };
        return value instanceof Double number ? EventLines.number(number) : String.valueOf(value);
    }
}
