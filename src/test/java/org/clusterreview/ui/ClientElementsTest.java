package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClientElementsTest {

    @Test
    void an_element_gets_the_texts_below_its_prefix_with_their_arguments_open() {
        var chinese = ElementTexts.below("score-sheet.", Locale.SIMPLIFIED_CHINESE);
        var english = ElementTexts.below("score-sheet.", Locale.ENGLISH);

        assertThat(chinese.get("saved").asString()).isEqualTo("已保存 {0}");
        assertThat(english.get("saved").asString()).isEqualTo("Saved {0}");
        assertThat(chinese.has("showTable")).isFalse();
    }

    @Test
    void the_workspace_gets_the_texts_of_its_score_sheet_too() {
        var texts = ReviewWorkspace.texts(Locale.SIMPLIFIED_CHINESE);

        assertThat(texts.get("saved").asString()).isEqualTo("已保存 {0}");
        assertThat(texts.get("overview").asString()).isEqualTo("概况");
    }

    @Test
    void everything_that_can_be_switched_is_set_before_a_page_is_drawn() {
        assertThat(Appearance.script())
                .contains("cluster-review.large-type", "cluster-review.high-contrast", "(prefers-contrast: more)");
    }
}
