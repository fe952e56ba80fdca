package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.scoring.model.Indicator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@SuppressWarnings("NullAway.Init")
abstract class SubmittingContract {

    private static final String IPAD = "Mozilla/5.0 (iPad) Safari/605";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OwnSheets own;

    @Autowired
    private OwnGroups groups;

    @Autowired
    private Receipts receipts;

    @Autowired
    private SheetKeeping keeping;

    @Autowired
    private JdbcTemplate jdbc;

    private ReviewFixture round;
    private Viewer expert;
    private GroupId group;

    @BeforeEach
    void begin_scoring() {
        round = ReviewFixture.inScoring(beans, 3, 5);
        expert = round.expert(1);
        group = round.group().id();
    }

    private GroupSummary summary() {
        return groups.summary(expert, group).orElseThrow();
    }

    private List<Chosen> ready() {
        return summary().parts().stream()
                .filter(Part::isReady)
                .map(Part::chosen)
                .toList();
    }

    private Outcome<SubmissionId> submit(List<Chosen> chosen) {
        return own.submit(expert, chosen, TestSignature.confirmed(), IPAD);
    }

    private SheetState state(int application) {
        return round.sheet(1, application).state();
    }

    private List<String> trail(String type) {
        return jdbc.query(
                "select facts from audit_entry where chain_id = ? and type = ? order by number",
                (row, i) -> row.getString(1),
                round.track().round().toString(),
                type);
    }

    @Test
    void all_that_is_complete_is_submitted_at_once_and_leaves_one_receipt() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 3), 70);
        List<Chosen> chosen = ready();
        assertThat(chosen)
                .extracting(Chosen::sheet)
                .containsExactly(round.sheet(1, 1).id(), round.sheet(1, 3).id());

        SubmissionId id = submit(chosen).orThrow();

        assertThat(List.of(state(1), state(2), state(3)))
                .containsExactly(SheetState.SUBMITTED, SheetState.OPEN, SheetState.SUBMITTED);
        Receipt receipt = receipts.find(expert, id).orElseThrow();
        assertThat(receipt.way()).isEqualTo(Confirmation.Way.SIGNATURE);
        assertThat(receipt.device()).isEqualTo("iPad Safari");
        assertThat(receipt.groupName()).isEqualTo(round.group().name());
        assertThat(receipt.sheets()).hasSize(2).allMatch(Receipt.Line::standing);
        assertThat(receipt.sheets())
                .extracting(Receipt.Line::sha256)
                .containsExactlyElementsOf(chosen.stream().map(Chosen::sha256).toList());
        assertThat(round.sheet(1, 1).sha256()).contains(chosen.getFirst().sha256());
        assertThat(receipts.own(expert)).extracting(Receipt::id).contains(id);
        assertThat(trail("sheets-submitted"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).contains(receipt.sha256(), id.toString(), "SIGNATURE"));
        assertThat(trail("sheet-submitted")).hasSize(2);
    }

    @Test
    void one_that_is_refused_keeps_all_from_being_submitted_and_is_named() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        Indicator first = round.model().markedByExperts().getFirst();
        List<Chosen> chosen = new ArrayList<>(ready());
        chosen.add(own.asItStands(expert, round.sheet(1, 3).id()).orElseThrow());

        Outcome<SubmissionId> outcome = submit(chosen);

        assertThat(outcome.violations())
                .hasSize(round.model().markedByExperts().size())
                .extracting(Violation::path)
                .contains(round.sheet(1, 3).id() + "/" + first.id());
        assertThat(state(1)).isEqualTo(SheetState.OPEN);
        assertThat(state(2)).isEqualTo(SheetState.OPEN);
        assertThat(receipts.own(expert)).noneMatch(receipt -> receipt.track().equals(round.trackId()));
    }

    @Test
    void what_was_changed_since_it_was_seen_is_not_submitted() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        List<Chosen> seen = ready();
        Indicator first = round.model().markedByExperts().getFirst();
        beans.getBean(Marks.class)
                .apply(
                        expert,
                        round.sheet(1, 2).id(),
                        "",
                        List.of(new Mutation(UUID.randomUUID(), first.id(), "0", false, "", 1)));

        assertThat(submit(seen).violations())
                .containsExactly(Violation.at(round.sheet(1, 2).id().toString(), "sheet.changed"));
        assertThat(state(1)).isEqualTo(SheetState.OPEN);
        assertThat(submit(ready()).isDone()).isTrue();
    }

    @Test
    void nothing_sheets_of_others_and_what_is_submitted_already_are_refused() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(2, 1), 80);
        Chosen foreign = own.asItStands(round.expert(2), round.sheet(2, 1).id()).orElseThrow();
        List<Chosen> mine = ready();

        assertThat(submit(List.of()).violations()).containsExactly(Violation.of("submit.nothing"));
        assertThat(submit(List.of(mine.getFirst(), foreign)).violations())
                .containsExactly(Violation.at(foreign.sheet().toString(), "sheet.unknown"));
        assertThat(own.asItStands(expert, foreign.sheet())).isEmpty();
        submit(mine).orThrow();
        assertThat(submit(mine).violations())
                .containsExactly(Violation.at(mine.getFirst().sheet().toString(), "sheet.submitted"));
    }

    @Test
    void a_sheet_that_is_named_twice_is_submitted_once() {
        round.mark(round.sheet(1, 1), 80);
        Chosen one = ready().getFirst();

        SubmissionId id = submit(List.of(one, one)).orThrow();

        assertThat(receipts.find(expert, id).orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void the_right_password_stands_for_a_signature_and_a_wrong_one_does_not() {
        expert = SignIns.expert(beans, round.panel().seats().getFirst().expert().value());
        SecurityContextHolder.clearContext();
        round.mark(round.sheet(1, 1), 80);

        assertThat(own.submit(expert, ready(), new Confirmation.ByPassword("wrong-horse"), "")
                        .violations())
                .containsExactly(Violation.at("password", "password.wrong"));
        assertThat(state(1)).isEqualTo(SheetState.OPEN);

        SubmissionId id = own.submit(expert, ready(), new Confirmation.ByPassword("correct-horse"), "")
                .orThrow();
        Receipt receipt = receipts.find(expert, id).orElseThrow();
        assertThat(receipt.way()).isEqualTo(Confirmation.Way.PASSWORD);
        assertThat(receipt.signatureSha256()).isEmpty();
        assertThat(receipts.signature(expert, id)).isEmpty();
    }

    @Test
    void the_image_is_encrypted_where_it_is_kept_and_only_its_expert_gets_it() {
        round.mark(round.sheet(1, 1), 80);
        byte[] png = TestSignature.png(300, 100, 40);
        SubmissionId id = submit(ready()).orThrow();

        String kept = jdbc.queryForObject("select signature from submission where id = ?", String.class, id.value());
        String clear = java.util.Base64.getEncoder().encodeToString(png);
        assertThat(kept).startsWith("1.").doesNotContain(clear.substring(0, 40));
        SignatureImage image = receipts.signature(expert, id).orElseThrow();
        assertThat(image.inClear()).isEqualTo(png);
        assertThat(receipts.find(expert, id).orElseThrow().signatureSha256()).contains(image.sha256());
        assertThat(receipts.signature(round.expert(2), id)).isEmpty();
        assertThat(receipts.find(round.expert(2), id)).isEmpty();
        assertThat(receipts.own(round.expert(2))).extracting(Receipt::id).doesNotContain(id);
    }

    @Test
    void the_hash_of_the_act_stands_for_all_of_it() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(round.sheet(1, 2), 70);
        SubmissionId id = submit(ready()).orThrow();
        SubmissionRepository acts = beans.getBean(SubmissionRepository.class);
        SubmissionStore store = beans.getBean(SubmissionStore.class);
        SubmissionEntity act = acts.findById(id.value()).orElseThrow();
        List<SubmissionStore.Line> lines = store.lines(id.value());

        assertThat(ActForm.sha256(act, lines)).isEqualTo(act.sha256());
        assertThat(ActForm.sha256(act, lines.reversed())).isEqualTo(act.sha256());
        assertThat(ActForm.sha256(act, lines.subList(0, 1))).isNotEqualTo(act.sha256());
        jdbc.update("update submission set way = 'PASSWORD' where id = ?", id.value());
        assertThat(ActForm.sha256(acts.findById(id.value()).orElseThrow(), lines))
                .isNotEqualTo(act.sha256());
    }

    @Test
    void what_came_back_tells_why_and_what_has_changed_since() {
        round.mark(round.sheet(1, 1), 80);
        SubmissionId first = submit(ready()).orThrow();
        Sheet submitted = round.sheet(1, 1);
        keeping.giveBack(round.organiser(), submitted.id(), submitted.version(), "漏看附件")
                .orThrow();
        assertThat(part(1).changes()).isEmpty();
        Indicator indicator = round.model().markedByExperts().getFirst();

        beans.getBean(Marks.class)
                .apply(
                        expert,
                        submitted.id(),
                        "",
                        List.of(new Mutation(UUID.randomUUID(), indicator.id(), "0", false, "依据不足", 1)));

        Part part = part(1);
        assertThat(part.sheet().reason()).contains("漏看附件");
        assertThat(part.changes()).singleElement().satisfies(change -> {
            assertThat(change.indicator()).isEqualTo(indicator.id());
            assertThat(change.before().orElseThrow().comment()).isEmpty();
            assertThat(change.now().orElseThrow().comment()).isEqualTo("依据不足");
        });
        submit(ready()).orThrow();
        assertThat(part(1).changes()).isEmpty();
        assertThat(receipts.find(expert, first).orElseThrow().sheets())
                .singleElement()
                .satisfies(line -> assertThat(line.standing()).isFalse());
    }

    private Part part(int application) {
        SheetId id = round.sheet(1, application).id();
        return summary().parts().stream()
                .filter(part -> part.sheet().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_summary_holds_the_own_sheets_of_the_group_and_nothing_of_another() {
        round.mark(round.sheet(1, 1), 80);
        round.mark(
                round.sheet(1, 2),
                Map.of(round.model().markedByExperts().getFirst().id(), "1"));
        round.mark(round.sheet(2, 1), 60);

        GroupSummary summary = summary();

        assertThat(summary.parts())
                .extracting(part -> part.sheet().id())
                .containsExactly(
                        round.sheet(1, 1).id(),
                        round.sheet(1, 2).id(),
                        round.sheet(1, 3).id());
        assertThat(summary.totals().keySet()).containsExactly(round.sheet(1, 1).id());
        assertThat(part(2).missing()).hasSize(round.model().markedByExperts().size() - 1);
        assertThat(summary.ways()).isEqualTo(Set.of(Confirmation.Way.values()));
        assertThat(groups.of(expert, round.sheet(1, 2).id())).contains(group);
        assertThat(groups.of(expert, round.sheet(2, 2).id())).isEmpty();
        assertThat(groups.summary(expert, new GroupId(UUID.randomUUID()))).isEmpty();
    }
}
