package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of places. */
class PlaceTest {
    @Test
    void theBeginningIsSoughtInTheOpening() {
        assertThat(Place.sought(0)).isEqualTo(Place.OPENING);
        assertThat(Place.sought(-1)).isEqualTo(Place.OPENING);
        assertThat(Place.sought(.5)).isEqualTo(Place.at(.5));
    }

    @Test
    void theOpeningIsBeforeAllThatHappensAtItsTime() {
        assertThat(Place.OPENING).isLessThan(Place.at(0));
        assertThat(Place.at(0)).isGreaterThan(Place.OPENING).isLessThan(Place.at(1));
        assertThat(Place.at(1).isBefore(Place.at(1))).isFalse();
    }

    @Test
    void theEarlierAndTheLaterOfTwo() {
        assertThat(Place.at(1).earlier(Place.at(2))).isEqualTo(Place.at(1));
        assertThat(Place.at(2).earlier(Place.at(1))).isEqualTo(Place.at(1));
        assertThat(Place.at(1).later(Place.at(2))).isEqualTo(Place.at(2));
        assertThat(Place.at(2).later(Place.at(1))).isEqualTo(Place.at(2));
    }
}
