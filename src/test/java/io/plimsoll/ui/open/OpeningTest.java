package io.plimsoll.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Opening without a window. */
class OpeningTest {
    private static final class Nothing implements Settings {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public void put(String key, String value) {
            // forgets it
        }
    }

    @Test
    void whatThereIsNoMemoryForIsRefusedAndWhatIsOpenStays() {
        List<String> said = new ArrayList<>();
        Messages messages = new Messages() {
            @Override
            public void say(String message) {
                said.add(message);
            }

            @Override
            public void refuse(String what, String why) {
                said.add(what + ": " + why);
            }
        };
        Workbench workbench = new Workbench(
                (document, speed) -> {
                    if (document.title().equals("Huge")) {
                        throw new OutOfMemoryError("for this test");
                    }
                    return new StillRun(document.scenario(), Course.NONE, 0, () -> false);
                },
                messages);
        Opening opening = new Opening(workbench, messages, new RecentFiles(new Nothing()), Runnable::run);
        opening.open(Scenario.named("Made"));
        Document open = workbench.document();
        assertThat(open).isNotNull();
        assertThat(open.unsaved()).as("what was made is in no file").isTrue();
        opening.open(Scenario.named("Huge"));
        assertThat(workbench.document()).isSameAs(open);
        assertThat(said).containsExactly("Open Huge: there is not enough memory for so many tasks");
        workbench.close();
    }
}
