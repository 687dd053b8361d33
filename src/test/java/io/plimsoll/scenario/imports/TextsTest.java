package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void areFoundAsTheyWere() {
        Random random = new Random(7);
        Texts texts = new Texts();
        List<String> kept = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int length = i % 500 == 499 ? 70_000 : random.nextInt(80);
            StringBuilder text = new StringBuilder();
            int highest = i % 3 == 0 ? 0x10000 : i % 3 == 1 ? 0x100 : 0x80;
            for (int j = 0; j < length; j++) {
                // halves of pairs too
                text.append((char) random.nextInt(highest));
            }
            kept.add(text.toString());
            places.add(texts.add(text.toString()));
        }
        for (int i = 0; i < kept.size(); i++) {
            String text = kept.get(i);
            assertThat(texts.at(places.get(i))).isEqualTo(text);
            assertThat(texts.is(places.get(i), text)).isTrue();
            assertThat(texts.is(places.get(i), text + "a")).isFalse();
            if (!text.isEmpty()) {
                char other = text.charAt(0) == 'a' ? 'b' : 'a';
                assertThat(texts.is(places.get(i), other + text.substring(1))).isFalse();
                char sameByte = (char) (text.charAt(0) ^ 0x100);
                assertThat(texts.is(places.get(i), sameByte + text.substring(1)))
                        .isFalse();
            }
        }
    }
}
