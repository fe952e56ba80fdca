package org.clusterreview.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.conflicts.policy.PartyRole.APPLICANT;
import static org.clusterreview.conflicts.policy.PartyRole.MEMBER;
import static org.clusterreview.conflicts.policy.PartyRole.PARENT;
import static org.clusterreview.conflicts.policy.PartyRole.RECOMMENDER;
import static org.clusterreview.conflicts.policy.Strength.APPROVAL;
import static org.clusterreview.conflicts.policy.Strength.FORBIDDEN;
import static org.clusterreview.conflicts.policy.Strength.NOTICE;
import static org.clusterreview.experts.history.EngagementKind.ADVISER;
import static org.clusterreview.experts.history.EngagementKind.BOARD;
import static org.clusterreview.experts.history.EngagementKind.EMPLOYED;
import static org.clusterreview.experts.history.EngagementKind.PART_TIME;
import static org.clusterreview.experts.history.EngagementKind.RETIRED;
import static org.clusterreview.experts.history.EngagementKind.RE_EMPLOYED;
import static org.clusterreview.experts.history.EngagementKind.SHAREHOLDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.cli.CliRun;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConflictPolicyReaderTest {

    private static final Path SHIPPED = Path.of("scoring-models/hubei-2026.conflicts.yaml");
    private static final Path STRICT = Path.of("src/test/resources/conflicts/strict.conflicts.yaml");
    private static final ConflictPolicy HUBEI = ConflictPolicyReader.shipped("hubei-2026");

    private static final LookBack LIFE = new LookBack.Life();
    private static final Set<EngagementKind> WORK = Set.of(EMPLOYED, PART_TIME, RE_EMPLOYED);
    private static final Set<EngagementKind> WORK_OR_RETIRED = Set.of(EMPLOYED, PART_TIME, RE_EMPLOYED, RETIRED);
    private static final Set<EngagementKind> ANY_TIE =
            Set.of(EMPLOYED, PART_TIME, RE_EMPLOYED, ADVISER, BOARD, SHAREHOLDER);
    private static final Set<PartyRole> ALL = Set.of(APPLICANT, RECOMMENDER, MEMBER, PARENT);

    private static LookBack years(int years) {
        return new LookBack.Years(years);
    }

    private static ConflictPolicy read(String text) {
        List<Fault> faults = new ArrayList<>();
        return ConflictPolicyReader.read("c.conflicts.yaml", text, faults)
                .orElseThrow(() -> new AssertionError(faults));
    }

    /** What decides, without the words. */
    private record Core(
            String id,
            TieKind kind,
            LookBack lookBack,
            Strength strength,
            Set<PartyRole> parties,
            Set<EngagementKind> engagements,
            Set<RelationKind> relations) {

        static Core of(ConflictRule rule) {
            return new Core(
                    rule.id(),
                    rule.kind(),
                    rule.lookBack(),
                    rule.strength(),
                    rule.parties(),
                    rule.engagements(),
                    rule.relations());
        }
    }

    private static Core posts(
            String id,
            TieKind kind,
            LookBack lookBack,
            Strength strength,
            Set<PartyRole> parties,
            Set<EngagementKind> engagements) {
        return new Core(id, kind, lookBack, strength, parties, engagements, Set.of());
    }

    private static Core people(
            String id,
            TieKind kind,
            LookBack lookBack,
            Strength strength,
            Set<PartyRole> parties,
            RelationKind... relations) {
        return new Core(id, kind, lookBack, strength, parties, Set.of(), Set.of(relations));
    }

    @Test
    void the_shipped_rules_are_read_value_by_value() {
        assertThat(HUBEI.rules())
                .extracting(Core::of)
                .containsExactly(
                        posts("same-employer", TieKind.SAME_EMPLOYER, years(0), FORBIDDEN, ALL, WORK),
                        posts("former-employer", TieKind.EMPLOYMENT, years(3), FORBIDDEN, ALL, WORK_OR_RETIRED),
                        posts(
                                "holding",
                                TieKind.HOLDING,
                                years(3),
                                FORBIDDEN,
                                Set.of(APPLICANT, MEMBER, PARENT),
                                Set.of(BOARD, SHAREHOLDER)),
                        people("kinship", TieKind.KINSHIP, LIFE, FORBIDDEN, Set.of(), RelationKind.KIN),
                        people(
                                "teacher-student",
                                TieKind.TEACHER_STUDENT,
                                LIFE,
                                FORBIDDEN,
                                Set.of(),
                                RelationKind.TEACHER,
                                RelationKind.STUDENT),
                        people(
                                "joint-work",
                                TieKind.JOINT_WORK,
                                years(3),
                                APPROVAL,
                                Set.of(APPLICANT, RECOMMENDER, MEMBER),
                                RelationKind.JOINT_PROJECT,
                                RelationKind.JOINT_PAPER,
                                RelationKind.JOINT_PATENT),
                        posts("adviser", TieKind.ADVISER, years(3), APPROVAL, ALL, Set.of(ADVISER)),
                        posts("author", TieKind.ADVISER, LIFE, APPROVAL, Set.of(), Set.of()),
                        posts(
                                "recommending-department",
                                TieKind.DEPARTMENT,
                                years(3),
                                FORBIDDEN,
                                Set.of(RECOMMENDER),
                                WORK_OR_RETIRED),
                        posts("city-department", TieKind.DEPARTMENT, years(0), APPROVAL, Set.of(), WORK),
                        posts("competitor", TieKind.COMPETITOR, years(0), NOTICE, Set.of(), ANY_TIE),
                        posts("second-order", TieKind.SECOND_ORDER, years(0), NOTICE, Set.of(), ANY_TIE),
                        posts("request", TieKind.REQUEST, LIFE, APPROVAL, Set.of(), Set.of()),
                        posts("declaration", TieKind.DECLARATION, LIFE, FORBIDDEN, Set.of(), Set.of()));
    }

    @Test
    void the_shipped_rules_say_in_both_languages_that_they_are_a_setting_and_not_official() {
        assertThat(HUBEI.notice()).hasValueSatisfying(notice -> {
            assertThat(notice.zh()).contains("可配置", "不是官方规定");
            assertThat(notice.en()).contains("configurable", "not an official rule");
        });
    }

    @Test
    void a_shipped_rule_cites_the_list_it_comes_from_or_says_nothing() {
        assertThat(HUBEI.rule("former-employer").orElseThrow().basis()).hasValue("评标专家诚信廉政承诺书样本 第2项");
        assertThat(HUBEI.rules())
                .filteredOn(rule -> rule.basis().isEmpty())
                .extracting(ConflictRule::id)
                .containsExactly("city-department", "competitor", "second-order");
    }

    @Test
    void every_kind_of_tie_has_a_shipped_rule() {
        assertThat(HUBEI.rules()).extracting(ConflictRule::kind).contains(TieKind.values());
    }

    /** Kept with rounds: a change of what this file says is a new version. */
    @Test
    void the_hash_of_the_shipped_rules_stays_as_it_was_released() {
        assertThat(HUBEI.id() + " " + HUBEI.version()).isEqualTo("hubei-2026 1");
        assertThat(HUBEI.sha256()).isEqualTo("c5078ebcce0562d942e9454a60253d79d726a705550f022007d4cb0f3a3a2328");
        assertThat(Sha256.of(HUBEI.canonical())).isEqualTo(HUBEI.sha256());
    }

    @Test
    void comments_white_space_and_the_order_of_keys_do_not_move_the_hash() {
        String one = """
                conflicts: c
                version: 1
                name: { zh: 规则, en: Rules }
                rules:
                  - { id: r, kind: request, name: { zh: 申请, en: Request }, lookBack: life, strength: notice }
                """;
        String other = """
                # the same
                version: 1
                rules:
                  - strength: notice   # shown
                    lookBack: "life"
                    id: r
                    name:
                      en: Request
                      zh: 申请
                    kind: request
                name: { en: Rules, zh: 规则 }
                conflicts: c
                """;

        assertThat(read(other).sha256()).isEqualTo(read(one).sha256());
        assertThat(read(one.replace("strength: notice", "strength: approval")).sha256())
                .isNotEqualTo(read(one).sha256());
        assertThat(read(one.replace("version: 1", "version: 2")).sha256())
                .isNotEqualTo(read(one).sha256());
    }

    @Test
    void rules_with_other_settings_are_read_as_they_stand() throws IOException {
        ConflictPolicy strict = read(Files.readString(STRICT));

        assertThat(strict.id()).isEqualTo("strict");
        assertThat(strict.version()).isEqualTo(12);
        assertThat(strict.name().zh()).isEqualTo("从严回避规则");
        assertThat(strict.notice()).isEmpty();
        assertThat(strict.rules()).extracting(ConflictRule::kind).contains(TieKind.values());
        assertThat(strict.rules().stream().map(Core::of))
                .contains(
                        posts("once", TieKind.EMPLOYMENT, LIFE, FORBIDDEN, Set.of(MEMBER, PARENT), Set.of(RETIRED)),
                        people("kin", TieKind.KINSHIP, years(100), APPROVAL, Set.of(), RelationKind.KIN),
                        people("papers", TieKind.JOINT_WORK, LIFE, FORBIDDEN, Set.of(), RelationKind.JOINT_PAPER),
                        posts("rival", TieKind.COMPETITOR, years(2), FORBIDDEN, Set.of(), Set.of(RETIRED)));
    }

    @Test
    void rules_keep_the_order_of_the_file_and_are_found_by_id() throws IOException {
        ConflictPolicy strict = read(Files.readString(STRICT));

        assertThat(strict.rules().getFirst().id()).isEqualTo("here");
        assertThat(strict.rules().getLast().id()).isEqualTo("own");
        assertThat(strict.rule("advice").orElseThrow().parties()).containsExactly(RECOMMENDER);
        assertThat(strict.rule("nothing")).isEmpty();
    }

    @Test
    void the_command_accepts_the_shipped_rules_and_others() {
        CliRun run = CliRun.of("check-model", SHIPPED.toString(), STRICT.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(SHIPPED + ": ok\n" + STRICT + ": ok\n");
    }

    @Test
    void the_example_of_the_documentation_is_sound() throws IOException {
        String documentation = Files.readString(Path.of("scoring-models/README.md"));
        int begin = documentation.indexOf("conflicts: hubei-2026");

        ConflictPolicy example = read(documentation.substring(begin, documentation.indexOf("```", begin)));

        assertThat(example.rule("former-employer").map(ConflictRule::lookBack)).hasValue(years(3));
    }

    @Test
    void the_documentation_has_a_row_for_every_kind() throws IOException {
        String documentation = Files.readString(Path.of("scoring-models/README.md"));

        assertThat(TieKind.values()).allMatch(kind -> documentation.contains("\n| `" + kind.key() + "` | "));
    }

    @Test
    void a_file_that_names_no_rules_of_avoidance_is_none() {
        List<Fault> faults = new ArrayList<>();

        assertThat(ConflictPolicyReader.read("c", "version: 1\nname: { zh: 规则, en: Rules }\nrules: []\n", faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::code).containsExactly("yaml.schema.required", "yaml.schema.minItems");
    }

    @Test
    void the_schema_knows_every_word_of_the_language_and_no_other() throws IOException {
        JsonNode rule = JsonMapper.shared()
                .readTree(Files.readString(Path.of("scoring-models/conflicts.schema.json")))
                .at("/$defs/rule/properties");

        assertThat(words(rule.at("/kind/enum"))).isEqualTo(keys(TieKind.values(), TieKind::key));
        assertThat(words(rule.at("/strength/enum"))).isEqualTo(keys(Strength.values(), Strength::key));
        assertThat(words(rule.at("/parties/items/enum"))).isEqualTo(keys(PartyRole.values(), PartyRole::key));
        assertThat(words(rule.at("/engagements/items/enum")))
                .isEqualTo(keys(EngagementKind.values(), EngagementKind::key));
        assertThat(words(rule.at("/relations/items/enum"))).isEqualTo(keys(RelationKind.values(), RelationKind::key));
    }

    private static Set<String> words(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever a file says about itself, a fault never points outside of it. */
    @Test
    void with_any_line_taken_away_the_rules_are_sound_or_every_fault_has_its_place() throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED);
        for (int i = 0; i < lines.size(); i++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(i);
            List<Fault> faults = new ArrayList<>();
            boolean sound = ConflictPolicyReader.read("c", String.join("\n", rest), faults)
                    .isPresent();

            assertThat(faults.isEmpty()).isEqualTo(sound);
            assertThat(faults).allMatch(fault -> fault.line() >= 1 && fault.line() <= rest.size() + 1);
            assertThat(faults)
                    .isSortedAccordingTo(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        }
    }

    @Test
    void every_pair_of_a_kind_and_a_list_is_needed_allowed_or_refused_as_documented() {
        for (TieKind kind : TieKind.values()) {
            TieForm form = TieForm.of(kind);
            for (TieForm.Words words : List.of(form.parties(), form.engagements(), form.relations())) {
                assertThat(words.needed() && !words.belongs()).as(kind.key()).isFalse();
            }
            boolean looksAtSomething = Stream.of(form.parties(), form.engagements(), form.relations())
                    .anyMatch(TieForm.Words::belongs);
            assertThat(looksAtSomething).isEqualTo(form.span() != TieForm.Span.LIFE);
        }
    }
}
