package io.plimsoll.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
    @ParameterizedTest
    @CsvSource({
        "LLM requests (Azure), llm-requests-azure.plimsoll.json",
        "Wöchentlich, wöchentlich.plimsoll.json",
        "'- -', scenario.plimsoll.json"
    })
    void namesAFileAfterItsScenario(String name, String file) {
        assertThat(new Document(Scenario.named(name), name, null).fileName()).isEqualTo(file);
    }

    @Test
    void keepsTheNameOfItsFile() {
        assertThat(new Document(Scenario.named("Week"), "w", Path.of("some", "w.json")).fileName())
                .isEqualTo("w.json");
    }
}
