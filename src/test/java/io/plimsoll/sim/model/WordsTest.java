package io.plimsoll.sim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of the scenario format, and what is read from its parts. */
class WordsTest {
    @Test
    void unitsOfTimeHaveTheirWordsAndLengths() {
        assertThat(Arrays.stream(TimeUnit.values()).map(TimeUnit::key))
                .containsExactly("seconds", "minutes", "hours", "days");
        assertThat(Arrays.stream(TimeUnit.values()).map(TimeUnit::symbol)).containsExactly("s", "min", "h", "d");
        assertThat(Arrays.stream(TimeUnit.values()).map(TimeUnit::seconds)).containsExactly(1L, 60L, 3_600L, 86_400L);
    }

    @Test
    void modesOfDispatchHaveTheirWords() {
        assertThat(Arrays.stream(Dispatch.values()).map(Dispatch::key)).containsExactly("when-idle", "immediate");
        assertThat(Arrays.stream(Dispatch.values()).map(Dispatch::title)).containsExactly("When idle", "Immediate");
    }

    @Test
    void aRoleWithOtherAgentsIsTheSameOtherwise() {
        assertThat(new Role("dev", 2, 3, 1.5, 7, List.of("qa")).withAgents(9))
                .isEqualTo(new Role("dev", 9, 3, 1.5, 7, List.of("qa")));
    }

    @Test
    void agentsAreGeneratedOfRolesAndWhereTheTimelineSaysSo() {
        Scenario scenario = Scenario.named("roles")
                .withRoles(List.of(Role.of("dev", 0)))
                .withAgents(List.of(AgentSpec.of("x", "qa")))
                .withTimeline(List.of(
                        new TimelineEntry(1, null, new TimelineEntry.Stop("x")),
                        new TimelineEntry(2, null, new TimelineEntry.SetAgents(Map.of("ops", 2)))));
        assertThat(scenario.generates("dev")).isTrue();
        assertThat(scenario.generates("ops")).isTrue();
        assertThat(scenario.generates("qa")).isFalse();
        assertThat(scenario.roleNames()).containsExactly("dev", "qa", "ops");
    }
}
