package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With how many places a group is looked at until somebody says otherwise. */
class AssumedPlacesTest {

    @Test
    void the_places_of_the_track_are_shared_out_by_the_size_of_the_groups_and_rounded_up() {
        assertThat(CutLine.assumedPlaces(Optional.of(10), 30, 30)).isEqualTo(10);
        assertThat(CutLine.assumedPlaces(Optional.of(10), 12, 30)).isEqualTo(4);
        assertThat(CutLine.assumedPlaces(Optional.of(10), 13, 30)).isEqualTo(5);
    }

    @Test
    void a_track_without_places_lists_a_third() {
        assertThat(CutLine.assumedPlaces(Optional.empty(), 12, 40)).isEqualTo(4);
        assertThat(CutLine.assumedPlaces(Optional.empty(), 13, 40)).isEqualTo(5);
    }

    @Test
    void there_is_at_least_one_place_and_none_that_nobody_could_take() {
        assertThat(CutLine.assumedPlaces(Optional.of(1), 1, 400)).isEqualTo(1);
        assertThat(CutLine.assumedPlaces(Optional.of(90), 4, 4)).isEqualTo(4);
        assertThatThrownBy(() -> CutLine.assumedPlaces(Optional.of(3), 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CutLine.assumedPlaces(Optional.of(3), 6, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
