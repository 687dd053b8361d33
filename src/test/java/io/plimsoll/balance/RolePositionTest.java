package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolePositionTest {
    private static Agent[] roster(String names) {
        String[] all = names.split(" ");
        Agent[] roster = new Agent[all.length];
        for (int i = 0; i < all.length; i++) {
            String role = all[i].startsWith("q") ? "q" : "r";
            roster[i] = Agent.idle(all[i], role);
        }
        return roster;
    }

    private static RolePosition went(String names, int chosen) {
        RolePosition position = new RolePosition();
        Agent[] roster = roster(names);
        position.propose(roster, roster.length, chosen, "r");
        position.went(roster[chosen].name());
        return position;
    }

    private static int placeIn(RolePosition position, String names) {
        Agent[] roster = roster(names);
        return position.placeIn(roster, roster.length);
    }

    @Test
    void beforeTheFirstTaskThereIsNone() {
        assertThat(placeIn(new RolePosition(), "a b")).isEqualTo(-1);
    }

    @Test
    void itIsWhereTheLastAgentStands() {
        RolePosition position = went("a b c", 1);
        assertThat(placeIn(position, "a b c")).isEqualTo(1);
        assertThat(placeIn(position, "b a c")).isZero();
        assertThat(placeIn(position, "x a c b")).isEqualTo(3);
        assertThat(position.placeIn(roster("a x b c"), 3)).isEqualTo(2);
        assertThat(position.placeIn(roster("a x c b"), 3))
                .as("b is beyond the list")
                .isEqualTo(1);
    }

    @Test
    void whereTheLastAgentIsGoneItIsJustBeforeTheNextOfTheRole() {
        assertThat(placeIn(went("a b q1 q2 c", 1), "a q1 q2 c")).isEqualTo(2);
        assertThat(placeIn(went("a b c", 2), "x y a b"))
                .as("a came after c, going round")
                .isEqualTo(1);
        assertThat(placeIn(went("a b c", 1), "c a")).isEqualTo(-1);
    }

    @Test
    void whereThatIsGoneTooItIsBeforeWhoeverStandsThere() {
        assertThat(placeIn(went("a b c d", 1), "a d")).isZero();
        assertThat(placeIn(went("a b c d", 2), "a b e")).isEqualTo(1);
        assertThat(placeIn(went("a b", 0), "c d")).isEqualTo(-1);
    }

    @Test
    void ofOneThatWasNotProposedNothingButTheNameIsKnown() {
        RolePosition position = went("a b c d", 2);
        position.went("x");
        assertThat(placeIn(position, "a b x")).isEqualTo(2);
        assertThat(placeIn(position, "a b c d")).isEqualTo(-1);
    }

    @Test
    void anOnlyOneIsItsOwnNext() {
        RolePosition position = went("q1 a", 1);
        assertThat(placeIn(position, "a q1")).isZero();
    }

    @Test
    void currentWeightsMoveWhenTheTaskGoesToOneWhoWasRaised() {
        RolePosition position = new RolePosition();
        assertThat(position.currentWeight("a")).isZero();
        position.proposeRaise("a", 3);
        position.proposeRaise("b", 1);
        assertThat(position.currentWeight("a")).as("only proposed").isZero();
        position.went("a");
        assertThat(position.currentWeight("a")).isEqualTo(-1);
        assertThat(position.currentWeight("b")).isEqualTo(1);
        position.went("a");
        assertThat(position.currentWeight("a")).as("nobody was raised").isEqualTo(-1);
        position.proposeRaise("a", 3);
        position.proposeRaise("b", 1);
        position.went("somebody else");
        assertThat(position.currentWeight("a")).isEqualTo(-1);
        assertThat(position.currentWeight("b")).isEqualTo(1);
        position.proposeRaise("a", 3);
        Agent[] roster = roster("a b");
        position.propose(roster, 2, 1, "r");
        position.proposeRaise("b", 1);
        position.went("b");
        assertThat(position.currentWeight("a"))
                .as("a later proposal stands alone")
                .isEqualTo(-1);
        assertThat(position.currentWeight("b")).as("1 + 1 − 1").isEqualTo(1);
    }
}
