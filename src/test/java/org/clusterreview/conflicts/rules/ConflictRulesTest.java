package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.conflicts.rules.Avoidance.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.junit.jupiter.api.Test;

class ConflictRulesTest {

    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

    private static Engagement at(EngagementKind kind, String body, Period period) {
        return new Engagement(kind, id(body), "工程师", period);
    }

    private static ExpertFacts expert(Engagement... engagements) {
        return new ExpertFacts(id("expert"), "张三", List.of(engagements), List.of(), List.of());
    }

    private static List<Tie> ties(ExpertFacts expert) {
        return Avoidance.between(Avoidance.rules(), expert, Avoidance.PAPER);
    }

    private static Tie only(List<Tie> ties) {
        assertThat(ties).hasSize(1);
        return ties.getFirst();
    }

    @Test
    void the_chain_tells_every_fact_from_the_expert_to_the_application() {
        Tie tie = only(ties(expert(at(EngagementKind.EMPLOYED, "holding", Period.since(SINCE)))));

        assertThat(tie.chain())
                .containsExactly(
                        new Link.Served(
                                EngagementKind.EMPLOYED,
                                Avoidance.BODIES.body(id("holding")),
                                "工程师",
                                Period.since(SINCE)),
                        new Link.BelongsTo(Avoidance.BODIES.body(id("group")), Avoidance.BODIES.body(id("holding"))),
                        new Link.BelongsTo(Avoidance.BODIES.body(id("mill")), Avoidance.BODIES.body(id("group"))),
                        new Link.PartyOf(
                                Avoidance.BODIES.body(id("mill")), PartyRole.MEMBER, Avoidance.PAPER, "孝感高新区高端纸基材料"));
    }

    @Test
    void a_retired_professor_re_employed_elsewhere_is_tied_by_both_as_long_as_each_lasts() {
        ExpertFacts professor = expert(
                at(EngagementKind.RETIRED, "college", Period.until(LocalDate.of(2024, 6, 30))),
                at(EngagementKind.RE_EMPLOYED, "mill", Period.since(LocalDate.of(2024, 7, 1))));
        assertThat(ties(professor)).extracting(Tie::rule).containsExactly("same-employer");

        ExpertFacts fromTheMill = expert(
                at(EngagementKind.RETIRED, "mill", Period.until(LocalDate.of(2024, 6, 30))),
                at(EngagementKind.RE_EMPLOYED, "college", Period.since(LocalDate.of(2024, 7, 1))));
        assertThat(ties(fromTheMill)).extracting(Tie::rule).containsExactly("employment");
    }

    @Test
    void every_post_is_a_tie_of_its_own_and_one_fact_under_two_rules_is_told_once() {
        List<Tie> ties = ties(expert(
                at(EngagementKind.EMPLOYED, "mill", Period.since(SINCE)),
                at(EngagementKind.BOARD, "mill", Period.since(SINCE)),
                at(EngagementKind.EMPLOYED, "zone", Period.until(LocalDate.of(2025, 1, 1)))));

        assertThat(ties).extracting(Tie::rule).containsExactlyInAnyOrder("same-employer", "holding", "employment");
    }

    @Test
    void the_stricter_rule_tells_a_chain_wherever_it_stands() {
        var weak = Avoidance.posts(
                "weak", TieKind.EMPLOYMENT, Avoidance.LIFE, Strength.NOTICE, Avoidance.ALL, Avoidance.WORK);
        var strict = Avoidance.posts(
                "strict", TieKind.SAME_EMPLOYER, Avoidance.NOW, Strength.FORBIDDEN, Avoidance.ALL, Avoidance.WORK);
        ConflictRules rules = new ConflictRules(
                Avoidance.of(List.of(weak, strict)), Avoidance.BODIES, Avoidance.applications(), Avoidance.TODAY);

        assertThat(only(Avoidance.between(
                                rules,
                                expert(at(EngagementKind.EMPLOYED, "mill", Period.since(SINCE))),
                                Avoidance.PAPER))
                        .rule())
                .isEqualTo("strict");
        assertThat(only(Avoidance.between(
                                rules,
                                expert(at(EngagementKind.EMPLOYED, "mill", Period.until(LocalDate.of(2001, 1, 1)))),
                                Avoidance.PAPER))
                        .rule())
                .isEqualTo("weak");
    }

    @Test
    void a_rule_looks_only_at_the_parties_it_names() {
        var applicant = Avoidance.posts(
                "applicant",
                TieKind.SAME_EMPLOYER,
                Avoidance.NOW,
                Strength.FORBIDDEN,
                EnumSet.of(PartyRole.APPLICANT),
                Avoidance.WORK);
        ConflictRules rules = new ConflictRules(
                Avoidance.of(List.of(applicant)), Avoidance.BODIES, Avoidance.applications(), Avoidance.TODAY);

        assertThat(rules.of(expert(at(EngagementKind.EMPLOYED, "zone", Period.since(SINCE)))))
                .containsOnlyKeys(Avoidance.PAPER);
        assertThat(rules.of(expert(at(EngagementKind.EMPLOYED, "mill", Period.since(SINCE)))))
                .isEmpty();
    }

    @Test
    void the_recommending_department_is_a_party_of_all_that_it_recommends_and_no_way_to_rivals() {
        Map<UUID, List<Tie>> ties =
                Avoidance.rules().of(expert(at(EngagementKind.EMPLOYED, "bureau", Period.since(SINCE))));

        assertThat(ties.get(Avoidance.PAPER)).extracting(Tie::rule).containsExactly("same-employer");
        assertThat(ties.get(Avoidance.FAR)).extracting(Tie::rule).containsExactly("same-employer");
        assertThat(ties.get(Avoidance.RIVAL))
                .as("of the same city")
                .extracting(Tie::rule)
                .containsExactly("department");
    }

    @Test
    void requests_and_declarations_are_ties_of_the_pair_they_name() {
        ApplicationFacts paper = Avoidance.paper();
        ApplicationFacts asked = new ApplicationFacts(
                paper.application(),
                paper.name(),
                paper.cityCode(),
                paper.fieldCode(),
                paper.parties(),
                paper.people(),
                List.of(new Request(id("request"), id("expert"), SINCE, "曾为竞争企业提供咨询", true)));
        ConflictRules rules = new ConflictRules(
                Avoidance.policy(), Avoidance.BODIES, List.of(asked, Avoidance.far()), Avoidance.TODAY);
        ExpertFacts declared = new ExpertFacts(
                id("expert"),
                "张三",
                List.of(),
                List.of(),
                List.of(
                        new Declaration(id("declaration"), Avoidance.FAR, SINCE, "与其负责人是同学"),
                        new Declaration(id("elsewhere"), id("application of another track"), SINCE, "旧事")));

        assertThat(rules.of(declared)).containsOnlyKeys(Avoidance.PAPER, Avoidance.FAR);
        assertThat(only(Avoidance.between(rules, declared, Avoidance.PAPER)).rule())
                .isEqualTo("request");
        assertThat(only(Avoidance.between(rules, declared, Avoidance.FAR)).rule())
                .isEqualTo("declaration");
        assertThat(rules.of(new ExpertFacts(id("another"), "张三", List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void a_chain_through_another_application_says_so() {
        List<Tie> ties = ties(expert(at(EngagementKind.EMPLOYED, "rivalfirm", Period.since(SINCE))));

        assertThat(ties).hasSize(2).allMatch(tie -> runsThrough(tie, Avoidance.RIVAL));
        assertThat(ties).noneMatch(tie -> runsThrough(tie, Avoidance.FAR));
    }

    private static boolean runsThrough(Tie tie, UUID application) {
        return tie.chain().stream().anyMatch(link -> link.about().equals(Optional.of(application)));
    }

    @Test
    void a_body_of_many_applications_leads_once_to_every_other_by_the_smallest_id() {
        List<ApplicationFacts> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(withMembers("own " + i, "hub", "neighbour"));
        }
        all.add(withMembers("other", "neighbour"));
        ConflictRules rules = new ConflictRules(Avoidance.policy(), Bodies.NONE, all, Avoidance.TODAY);

        List<Tie> found =
                Avoidance.between(rules, expert(at(EngagementKind.EMPLOYED, "hub", Period.since(SINCE))), id("other"));

        assertThat(found).extracting(Tie::rule).containsExactlyInAnyOrder("competitor", "second-order");
        UUID first = all.stream()
                .map(ApplicationFacts::application)
                .filter(application -> !application.equals(id("other")))
                .min(UUID::compareTo)
                .orElseThrow();
        assertThat(found).allMatch(tie -> runsThrough(tie, first));
    }

    private static ApplicationFacts withMembers(String application, String... members) {
        return new ApplicationFacts(
                id(application),
                application,
                "C",
                "F",
                Stream.of(members)
                        .map(member -> new Party(id(member), PartyRole.MEMBER))
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void another_way_to_write_a_name_is_the_same_fact_and_is_told_as_written() {
        Tie one = named("张·三");
        Tie other = named("张•三");

        assertThat(other.hash()).isEqualTo(one.hash());
        assertThat(named("张三丰").hash()).isNotEqualTo(one.hash());
        assertThat(Chains.read(Chains.write(other.chain()))).isEqualTo(other.chain());
    }

    private static Tie named(String name) {
        Link knows = new Link.Knows(RelationKind.KIN, name, Optional.empty(), "", Period.open(Optional.empty()));
        Link there = new Link.NamedIn(name, Optional.empty(), PersonPart.LEADER, Avoidance.PAPER, "造纸集群");
        return new Tie("kinship", TieKind.KINSHIP, Strength.FORBIDDEN, false, List.of(knows, there));
    }

    @Test
    void names_and_posts_are_not_what_a_tie_is_known_by_and_days_and_kinds_are() {
        Tie tie = only(ties(expert(at(EngagementKind.EMPLOYED, "mill", Period.since(SINCE)))));
        Map<UUID, String> renamed = Map.of(id("mill"), "孝感高端纸业有限公司");
        ConflictRules again = new ConflictRules(
                Avoidance.policy(),
                new Bodies(renamed, Map.of(), Map.of(), Map.of()),
                Avoidance.applications(),
                Avoidance.TODAY);
        ExpertFacts promoted = expert(new Engagement(EngagementKind.EMPLOYED, id("mill"), "总工程师", Period.since(SINCE)));
        ExpertFacts earlier = expert(at(EngagementKind.EMPLOYED, "mill", Period.since(SINCE.minusDays(1))));

        assertThat(only(Avoidance.between(again, promoted, Avoidance.PAPER)).hash())
                .isEqualTo(tie.hash());
        assertThat(only(ties(earlier)).hash()).isNotEqualTo(tie.hash());
        assertThat(only(ties(expert(at(EngagementKind.PART_TIME, "mill", Period.since(SINCE)))))
                        .hash())
                .isNotEqualTo(tie.hash());
    }

    @Test
    void parents_that_go_round_in_a_circle_end_somewhere() {
        Bodies circle =
                new Bodies(Map.of(), Map.of(id("mill"), id("group"), id("group"), id("mill")), Map.of(), Map.of());
        ConflictRules rules = new ConflictRules(Avoidance.policy(), circle, Avoidance.applications(), Avoidance.TODAY);

        assertThat(Avoidance.between(
                        rules, expert(at(EngagementKind.EMPLOYED, "group", Period.since(SINCE))), Avoidance.PAPER))
                .hasSize(1);
    }

    @Test
    void an_expert_without_any_tie_has_no_row() {
        assertThat(Avoidance.rules().of(expert())).isEmpty();
        assertThat(Avoidance.between(Avoidance.rules(), expert(), UUID.randomUUID()))
                .isEmpty();
    }
}
