package io.plimsoll.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareSetupControllerTest {
    @ParameterizedTest
    @CsvSource({
        "LLM requests (Azure), llm-requests-azure.plimsoll.json",
        "Wöchentlich, wöchentlich.plimsoll.json",
        "'- -', scenario.plimsoll.json"
    })
    void namesAFileAfterItsScenario(String name, String file) {
        assertThat(CompareSetupController.fileName(name)).isEqualTo(file);
    }
}
