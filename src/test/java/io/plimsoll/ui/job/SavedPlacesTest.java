package io.plimsoll.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.open.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavedPlacesTest {
    private final Map<String, String> remembered = new HashMap<>();
    private final Settings settings = new Settings() {
        @Override
        public @Nullable String get(String key) {
            return remembered.get(key);
        }

        @Override
        public void put(String key, String value) {
            remembered.put(key, value);
        }
    };

    @Test
    void whatIsSavedIsThereAtTheNextStartAndWhatIsForgottenIsNot() {
        SavedPlaces places = new SavedPlaces(settings);
        assertThat(places.names()).containsExactly("local");
        places.save("local:4");
        places.save("spark://host:7077");
        places.save("local:4");
        assertThat(new SavedPlaces(settings).names()).containsExactly("local", "local:4", "spark://host:7077");
        places.forget("local:4");
        places.forget("local");
        assertThat(new SavedPlaces(settings).names()).containsExactly("local", "spark://host:7077");
        assertThat(places.chosenProperty().get()).isEqualTo("local");
    }

    @Test
    void ofTooManyTheOldestGoes() {
        SavedPlaces places = new SavedPlaces(settings);
        for (int i = 1; i <= 20; i++) {
            places.save("local:" + i);
        }
        assertThat(places.names()).hasSize(12).startsWith("local", "local:10").endsWith("local:20");
        assertThat(new SavedPlaces(settings).names()).isEqualTo(places.names());
    }

    @Test
    void whatIsRememberedWronglyDoesNoHarm() {
        remembered.put("places", "\n local:2 \nlocal\n\nlocal:2");
        assertThat(new SavedPlaces(settings).names()).containsExactly("local", "local:2");
    }
}
