package org.clusterreview.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.ManualChange;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.ReasonTexts;
import org.junit.jupiter.api.Test;

class LetterReasonsTest {

    private static final ListReason FULL =
            new ListReason.ListFull("第十四条", 3, List.of(new ListReason.Holder("别的集群", UUID.randomUUID())));
    private static final ListReason UPHELD = new ListReason.ObjectionUpheld("第十五条", 4, "张某某举报属实");
    private static final ManualChange CHANGE = new ManualChange(UUID.randomUUID(), "补充材料已核实", "同意");

    private static List<String> of(boolean corrected, Optional<ManualChange> change, ListReason... reasons) {
        ListEntry entry = new ListEntry(
                new ApplicationId(UUID.randomUUID()),
                "某集群",
                "420100",
                Optional.empty(),
                Optional.empty(),
                "Q01",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ListDecision.NOT_LISTED,
                ListDecision.NOT_LISTED,
                Optional.empty(),
                false,
                List.of(reasons),
                change);
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        return new LetterReasons(
                        Texts.in(chinese),
                        new ReasonTexts(chinese, new PlaceNames(DictionaryReader.shipped())),
                        corrected,
                        Map.of())
                .of(entry, text -> text.contains("别的集群"));
    }

    @Test
    void an_objection_that_holds_is_the_only_reason_whatever_was_said_before() {
        assertThat(of(true, Optional.of(CHANGE), UPHELD, FULL))
                .singleElement()
                .asString()
                .startsWith("第十五条 异议成立")
                .contains("受理异议的部门");
    }

    @Test
    void neither_who_objected_nor_its_number_is_told() {
        assertThat(of(true, Optional.empty(), UPHELD))
                .singleElement()
                .asString()
                .doesNotContain("张某某", "4");
    }

    @Test
    void what_moved_up_is_told_no_reason_that_no_longer_holds_and_nobody_elses_name() {
        ListReason moved = new ListReason.MovedUp("第十五条", new ListReason.Holder("别的集群", UUID.randomUUID()));

        assertThat(of(true, Optional.empty(), moved, FULL, new ListReason.StandsBy("第十四条", 1)))
                .containsExactly("第十五条 备选递补");
    }

    @Test
    void once_something_has_moved_up_no_position_is_told() {
        ListReason second = new ListReason.StandsBy("第十四条", 2);

        assertThat(of(false, Optional.empty(), second))
                .singleElement()
                .asString()
                .contains("2");
        assertThat(of(true, Optional.empty(), second))
                .singleElement()
                .asString()
                .doesNotContain("2");
    }

    @Test
    void a_change_by_hand_takes_the_place_of_the_reasons_and_names_nobody_else() {
        ManualChange naming = new ManualChange(UUID.randomUUID(), "与别的集群同分", "同意");

        assertThat(of(false, Optional.of(CHANGE), FULL)).containsExactly("经审批调整：补充材料已核实");
        assertThat(of(false, Optional.of(naming), FULL)).containsExactly("经审批调整。");
    }

    @Test
    void who_holds_the_places_is_not_told() {
        assertThat(of(false, Optional.empty(), FULL)).singleElement().asString().doesNotContain("别的集群");
    }
}
