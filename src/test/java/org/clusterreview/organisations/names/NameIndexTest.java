package org.clusterreview.organisations.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.organisations.names.KnownName.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

    private static final PlaceNames PLACES = PlaceNames.of(DictionaryReader.shipped());

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static KnownName known(String body, String name, Kind kind, String city) {
        return new KnownName(id(body), name, kind, Optional.of(city).filter(code -> !code.isEmpty()));
    }

    private static NameIndex register(String... names) {
        return NameIndex.of(
                PLACES,
                List.of(names).stream()
                        .map(name -> known(name, name, Kind.CURRENT, ""))
                        .toList());
    }

    private static NameAnswer ask(String known, String written) {
        return register(known).find(written, Optional.empty());
    }

    private static List<NameReason.Kind> reasons(NameAnswer answer) {
        List<NameReason> reasons = switch (answer) {
            case NameAnswer.Same(var ignored, var why) -> why;
            case NameAnswer.Uncertain(var candidates) -> candidates.getFirst().reasons();
            case NameAnswer.Unknown() -> List.<NameReason>of();
        };
        return reasons.stream().map(NameReason::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "武汉鼎新电子（集团）有限公司, 武汉鼎新电子(集团)有限公司",
        "武汉鼎新电子有限公司, 武汉 鼎新电子　有限公司",
        "湖北TCL光电有限公司, 湖北ｔｃｌ光电有限公司",
        "鼎新·电子有限公司, 鼎新•电子有限公司",
        "武汉鼎新电子有限公司, 武汉市鼎新电子有限公司",
        "湖北省农业科学院, 湖北农业科学院",
        "湖北省武汉市鼎新电子有限公司, 湖北武汉鼎新电子有限公司",
        "武汉市市政建设集团有限公司, 武汉市政建设集团有限公司",
        "大冶市鼎新矿业有限公司, 大冶鼎新矿业有限公司"
    })
    void harmless_differences_leave_no_doubt(String known, String written) {
        assertThat(ask(known, written)).isInstanceOfSatisfying(NameAnswer.Same.class, same -> {
            assertThat(same.organisation()).isEqualTo(id(known));
            assertThat(reasons(same)).containsExactly(NameReason.Kind.EQUAL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "武汉鼎新电子有限公司, 武汉鼎新电子股份有限公司, LEGAL_FORM",
        "武汉鼎新电子有限公司, 武汉鼎新电子有限责任公司, LEGAL_FORM",
        "武汉鼎新电子有限公司, 武汉鼎新电子（集团）有限公司, LEGAL_FORM",
        "武汉鼎新电子有限公司, 武汉鼎新电子, LEGAL_FORM",
        "武汉锅炉厂, 武汉锅炉股份有限公司, LEGAL_FORM",
        "武汉电力研究院, 武汉电力研究院有限公司, LEGAL_FORM",
        "鼎新电子有限公司, 武汉鼎新电子有限公司, PLACE",
        "武汉鼎新电子有限公司, 鼎新电子有限公司, PLACE",
        "武汉鼎新电子有限公司, 湖北省武汉市江夏区鼎新电子有限公司, WIDER_PLACE",
        "孝感市鼎新电子有限公司, 湖北孝感鼎新电子有限公司, PLACE",
        "湖北鼎新电子有限公司, 武汉鼎新电子有限公司, WIDER_PLACE",
        "武汉鼎新电子有限公司, 鼎新电子（武汉）有限公司, WORDING",
        "中国地质大学（武汉）, 中国地质大学武汉, WORDING",
        "湖北省科学技术厅, 湖北省科技厅, WORDING",
        "孝感高新技术产业开发区管理委员会, 孝感高新区管委会, WORDING",
        "武汉市第一医院, 武汉市一医院, WORDING",
        "武汉理工大学, 武汉理工, SHORTENED",
        "武汉理工, 武汉理工大学, SHORTENED",
        "武汉理工大学, 武汉理工大, WORDING",
        "湖北工程学院, 湖北工程大学, UPGRADED",
        "武汉鼎新电子有限公司, 武汉顶新电子有限公司, HOMOPHONE",
        "武汉鼎新电子有限公司, 武汗鼎新电子有限公司, HOMOPHONE",
        "湖北师范大学, 湖北示范大学, HOMOPHONE",
        "武汉鼎新材料科技有限公司, 武汉鼎新材枓科技有限公司, ONE_CHARACTER",
        "武汉恒达光电科技有限公司, 武汉恒达先电科技有限公司, LOOK_ALIKE",
        "武汉理工大学, 武汉理工太学, LOOK_ALIKE",
        "武汉鼎新电子科技有限公司, 武汉鼎新子电科技有限公司, TRANSPOSED",
        "武汉鼎新电子科技有限公司, 武汉鼎新电科技有限公司, ONE_CHARACTER",
        "武汉鼎新电子科技有限公司, 武汉鼎新电子科技限公司, ONE_CHARACTER",
        "武汉鼎新电子科技有限公司, 武汉鼎新电子科技有限公, ONE_CHARACTER",
        "武汉鼎新电子有限公司, 武汉鼎新电子有限公司孝感分公司, PART",
        "武汉鼎新电子有限公司, 武汉鼎新电子有限公司研究院, PART",
        "武汉鼎新电子有限公司, 武汉鼎新电子研究院, PART",
        "武汉大学, 武汉大学计算机学院, PART",
        "武汉大学计算机学院, 武汉大学, PART",
        "鼎新集团有限公司, 鼎新集团电子有限公司, LEGAL_FORM",
        "武汉鼎新电子有限公司, 湖北汉江光电集团有限公司（原武汉鼎新电子有限公司）, RENAMED",
        "武汉鼎新电子有限公司, 原武汉鼎新电子有限公司, RENAMED"
    })
    void everything_else_that_is_alike_is_a_question_with_its_reason(
            String known, String written, NameReason.Kind reason) {
        NameAnswer answer = ask(known, written);

        assertThat(answer).isInstanceOf(NameAnswer.Uncertain.class);
        assertThat(reasons(answer)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "中国银行, 中国建设银行",
        "武汉大学, 武汉工程大学",
        "武汉大学, 武汉学院",
        "武汉大学, 武汉",
        "湖北大学, 湖北工程学院",
        "湖北大学, 武汉大学",
        "华中科技大学, 华中农业大学",
        "华中科技大学, 华科",
        "武汉第一机床厂, 武汉第二机床厂",
        "武汉市第一医院, 武汉市第二医院",
        "中船第七一九研究所, 中船第七〇一研究所",
        "武汉一院, 武汉二院",
        "武汉A厂, 武汉B厂",
        "武汉东湖电子科技有限公司, 武汉南湖电子科技有限公司",
        "武汉鼎新电子科技有限公司, 武汉鼎汉电子科技有限公司",
        "武汉鼎新电子科技有限公司, 武汉新鼎电子科技有限公司",
        "武汉鼎新电子科技有限公司, 武汉鼎新电力科技有限公司",
        "武汉鼎新电子有限公司, 孝感鼎新电子有限公司",
        "中国地质大学（武汉）, 中国地质大学（北京）",
        "武汉科技有限公司, 孝感科技有限公司",
        "武汉科技有限公司, 科技有限公司",
        "武汉大学计算机学院, 武汉大学遥感学院",
        "武汉市人民政府, 武汉市江夏区人民政府",
        "武汉市科学技术局, 湖北省科学技术厅",
        "人民医院, 武汉市人民医院",
        "武汉大学, 武汉大学城建设有限公司",
        "鼎新, 鼎欣",
        "武汉东风电子科技有限公司, 武汉西风电子科技有限公司"
    })
    void different_bodies_with_similar_names_are_not_asked_about(String known, String written) {
        assertThat(ask(known, written)).isInstanceOf(NameAnswer.Unknown.class);
    }

    @Test
    void a_former_name_or_an_abbreviation_on_record_is_certain() {
        NameIndex index = register("华中科技大学");
        index.add(known("华中科技大学", "华中理工大学", Kind.FORMER, ""));
        index.add(known("华中科技大学", "华科", Kind.ABBREVIATION, ""));

        assertThat(reasons(index.find("华中理工大学", Optional.empty()))).containsExactly(NameReason.Kind.FORMER_NAME);
        assertThat(index.find("华科", Optional.empty())).isInstanceOf(NameAnswer.Same.class);
        assertThat(reasons(index.find("华科", Optional.empty()))).containsExactly(NameReason.Kind.ABBREVIATION);
    }

    @Test
    void a_name_that_two_bodies_have_is_a_question_about_both() {
        NameIndex index = register("武汉大学", "武汉大同大学");
        index.add(known("武汉大学", "武大", Kind.ABBREVIATION, ""));
        index.add(known("武汉大同大学", "武大", Kind.ABBREVIATION, ""));

        assertThat(index.find("武大", Optional.empty()))
                .isInstanceOfSatisfying(
                        NameAnswer.Uncertain.class,
                        uncertain -> assertThat(uncertain.candidates())
                                .extracting(Candidate::organisation)
                                .containsExactlyInAnyOrder(id("武汉大学"), id("武汉大同大学")));
    }

    @Test
    void a_name_that_every_city_has_is_certain_only_in_the_same_city() {
        NameIndex index = NameIndex.of(PLACES, List.of(known("武汉的", "第一人民医院", Kind.CURRENT, "420100")));

        assertThat(index.find("第一人民医院", Optional.of("420100"))).isInstanceOf(NameAnswer.Same.class);
        assertThat(reasons(index.find("第一人民医院", Optional.of("420900")))).containsExactly(NameReason.Kind.SAME_NAME);
        assertThat(index.find("第一人民医院", Optional.empty())).isInstanceOf(NameAnswer.Uncertain.class);
    }

    @Test
    void the_likeliest_come_first_and_no_more_than_five() {
        NameIndex index = register(
                "湖北鼎新电子股份有限公司", "武汉鼎新电子股份有限公司", "鼎新电子集团", "武汉鼎新电子厂", "武汉市江夏区鼎新电子有限公司", "武汉鼎新电子有限公司孝感分公司", "武汉鼎新电子研究院");

        assertThat(index.find("武汉鼎新电子有限公司", Optional.empty()))
                .isInstanceOfSatisfying(NameAnswer.Uncertain.class, uncertain -> {
                    assertThat(uncertain.candidates()).hasSize(NameIndex.MOST_CANDIDATES);
                    assertThat(uncertain.candidates())
                            .extracting(Candidate::likeness)
                            .isSortedAccordingTo(java.util.Comparator.reverseOrder());
                    assertThat(uncertain.candidates().getFirst().name()).isEqualTo("武汉鼎新电子厂");
                });
    }

    @Test
    void a_reason_tells_both_sides_of_the_difference() {
        NameAnswer answer = ask("武汉鼎新电子有限公司", "鼎新电子股份有限公司");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        NameAnswer.Uncertain.class,
                        uncertain -> assertThat(
                                        uncertain.candidates().getFirst().reasons())
                                .containsExactly(
                                        new NameReason(NameReason.Kind.LEGAL_FORM, "股份有限公司", "有限公司"),
                                        new NameReason(NameReason.Kind.PLACE, "", "武汉")));
    }

    @Test
    void an_index_is_extended_and_itself_takes_no_more() {
        NameIndex index = register("武汉大学");
        NameIndex more = index.extended();
        more.add(known("武汉大学", "武大", Kind.ABBREVIATION, ""));

        assertThat(more.find("武大", Optional.empty())).isInstanceOf(NameAnswer.Same.class);
        assertThat(index.find("武大", Optional.empty())).isInstanceOf(NameAnswer.Unknown.class);
        assertThatThrownBy(() -> index.add(known("武汉大学", "汉大", Kind.ABBREVIATION, "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_index_extended_again_and_again_answers_as_one_that_was_built_atOnce() {
        List<KnownName> names = new InventedNames(5)
                .bodies(400).stream()
                        .map(name -> known(name.text(), name.text(), Kind.CURRENT, ""))
                        .toList();
        NameIndex atOnce = NameIndex.of(PLACES, names);
        NameIndex grown = new NameIndex(PLACES);
        for (int i = 0; i < names.size(); i++) {
            grown = i % 7 == 0 ? grown.extended() : grown;
            grown.add(names.get(i));
        }
        InventedNames variants = new InventedNames(6);
        for (InventedNames.Name name : new InventedNames(5).bodies(400)) {
            String written = variants.oneWrong(name).orElseThrow();
            assertThat(grown.find(written, Optional.empty())).isEqualTo(atOnce.find(written, Optional.empty()));
        }
    }

    @ParameterizedTest
    @CsvSource({"武汉大学, true", "汉大, true", "wuhan, true", "whdx, true", "hdx, false", "武 汉, true"})
    void a_search_takes_chinese_anywhere_and_letters_from_the_beginning(String text, boolean found) {
        NameSearch search = new NameSearch(List.of(known("武汉大学", "武汉大学", Kind.CURRENT, "")));

        assertThat(search.find(text).contains(id("武汉大学"))).isEqualTo(found);
    }
}
