package org.clusterreview.conflicts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.policy.ConflictPolicyReader;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.ui.StateBadge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class AvoidanceViewTest extends SpringBrowserlessTest {

    private static final String RECOGNITION = "hubei-2025-recognition";

    @Autowired
    private Rounds rounds;

    @Autowired
    private RuleCatalogue rules;

    private TrackId track(VersionedId conflicts) {
        VersionedId policy = new VersionedId(RECOGNITION, "2");
        VersionedId model = new VersionedId(RECOGNITION, "1");
        NewRound.NewTrack track =
                new NewRound.NewTrack(TrackKind.RECOGNITION, "认定", policy, model, conflicts, Optional.empty());
        return rounds.open(
                        Viewers.organiser(),
                        new NewRound("批次 " + UUID.randomUUID(), 2026, Optional.empty(), false, List.of(track)))
                .orThrow()
                .tracks()
                .getFirst()
                .id();
    }

    private void visit(TrackId track) {
        navigate(AvoidanceView.class, Map.of(AvoidanceView.TRACK, track.toString()));
    }

    private List<List<String>> table() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .toList())
                .toList();
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void every_rule_of_the_track_stands_in_a_row_in_words() {
        visit(track(ShippedRules.CONFLICTS));

        assertThat(table())
                .hasSize(ConflictPolicyReader.shipped("hubei-2026").rules().size())
                .contains(
                        List.of(
                                "同一单位（含兼职、退休返聘）",
                                "依托单位、推荐单位、成员单位、成员所属集团任职、兼职、退休返聘",
                                "只看当日",
                                "不得评审",
                                "评标专家诚信廉政承诺书样本 第2项；直接利害关系释义：同一单位工作"),
                        List.of(
                                "近三年合作项目、论文、专利",
                                "依托单位、推荐单位、成员单位、申报的相关人员合作项目、合作论文、合作专利",
                                "结束后 3 年内",
                                "须经批准",
                                "评标专家诚信廉政承诺书样本 第6项"),
                        List.of("申报地市（州）政府部门工作人员", "申报地市（州）的政府部门任职、兼职、退休返聘", "只看当日", "须经批准", "无，本系统的设定"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void that_the_rules_are_a_setting_and_not_official_stands_on_top() {
        visit(track(ShippedRules.CONFLICTS));

        assertThat(find(StateBadge.class).all().getFirst().getElement().getTextRecursively())
                .contains("不是官方规定");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void in_english_the_whole_page_is_english() {
        com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.ENGLISH);

        visit(track(ShippedRules.CONFLICTS));

        assertThat(table())
                .contains(List.of(
                        "Near relatives",
                        "people named in the applicationnear relative",
                        "However long ago",
                        "Forbidden",
                        "评标专家诚信廉政承诺书样本 第1项；评标委员会和评标方法暂行规定 第十二条"));
        assertThat(find(StateBadge.class).all().getFirst().getElement().getTextRecursively())
                .contains("not an official rule");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void rules_without_a_notice_are_told_without_one_and_counted() {
        String id = "own-" + UUID.randomUUID();
        VersionedId own = rules.add(Viewers.organiser(), "own.conflicts.yaml", """
                        conflicts: %s
                        version: 7
                        name: { zh: 自定规则, en: Own rules }
                        rules:
                          - { id: k, kind: kinship, name: { zh: 亲属, en: Kin }, lookBack: { years: 10 }, strength: notice, relations: [kin] }
                        """.formatted(id))
                .orThrow()
                .id();

        visit(track(own));

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("自定规则，第 7 版 · 共 1 条：不得评审 0，须经批准 0，提示 1");
        assertThat(table()).containsExactly(List.of("亲属", "申报的相关人员近亲属", "结束后 10 年内", "提示", "无，本系统的设定"));
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void the_way_back_leads_to_the_round() {
        TrackId track = track(ShippedRules.CONFLICTS);

        visit(track);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith("?track=" + track));
    }
}
