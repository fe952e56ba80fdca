package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.conflicts.rules.Avoidance.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.words.ChainWords;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final Body MILL = new Body(id("mill"), "孝感纸业有限公司");
    private static final Body GROUP = new Body(id("group"), "楚天纸业集团有限公司");

    /** One of each kind, and each way a period ends. */
    private static final List<Link> EVERYTHING = List.of(
            new Link.Served(EngagementKind.EMPLOYED, MILL, "厂长", Period.between(DAY, LocalDate.of(2025, 6, 30))),
            new Link.Served(EngagementKind.BOARD, MILL, "", Period.since(DAY)),
            new Link.Served(EngagementKind.ADVISER, MILL, "", Period.past(Optional.empty())),
            new Link.Served(EngagementKind.RETIRED, MILL, "", Period.until(DAY)),
            new Link.Served(EngagementKind.PART_TIME, MILL, "", Period.past(Optional.of(DAY))),
            new Link.Served(EngagementKind.SHAREHOLDER, MILL, "", Period.open(Optional.empty())),
            new Link.Alike(MILL, GROUP),
            new Link.PartyOf(MILL, PartyRole.MEMBER, Avoidance.PAPER, "纸基材料"),
            new Link.BelongsTo(MILL, GROUP),
            new Link.DepartmentOf(MILL, "420900"),
            new Link.ComesFrom(Avoidance.PAPER, "纸基材料", "420900"),
            new Link.Knows(RelationKind.STUDENT, "王五", Optional.of(MILL), "博士", Period.until(DAY)),
            new Link.Knows(RelationKind.KIN, "王五", Optional.empty(), "", Period.open(Optional.empty())),
            new Link.WorkedWith(RelationKind.JOINT_PATENT, MILL, "一种纸", Period.since(DAY)),
            new Link.NamedIn("王五", Optional.of(MILL), PersonPart.LEADER, Avoidance.PAPER, "纸基材料"),
            new Link.NamedIn("王五", Optional.empty(), PersonPart.AUTHOR, Avoidance.PAPER, "纸基材料"),
            new Link.Shares(MILL, Avoidance.PAPER, "纸基材料"),
            new Link.Competes("F1", Avoidance.PAPER, "纸基材料"),
            new Link.Requested(id("request"), DAY, "有竞争关系"),
            new Link.Declared(id("declaration"), DAY, "同学"));

    private static List<String> words(Locale locale) {
        Texts texts = Texts.in(locale);
        return new ChainWords(texts::get, code -> "孝感市", code -> "纸基材料领域").of(EVERYTHING);
    }

    @Test
    void what_is_written_is_read_back() {
        assertThat(Chains.read(Chains.write(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @Test
    void a_text_that_is_no_chain_is_refused() {
        assertThatThrownBy(() -> Chains.read("[{\"link\":\"rumour\"}]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chains.read("[{}]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_fact_is_said_in_chinese() {
        assertThat(words(Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "2023-05-01 至 2025-06-30任职于孝感纸业有限公司（厂长）",
                        "2023-05-01 起任孝感纸业有限公司董事或监事",
                        "孝感纸业有限公司是“纸基材料”的成员企业",
                        "孝感纸业有限公司隶属于楚天纸业集团有限公司",
                        "王五（孝感纸业有限公司）是“纸基材料”的申报负责人",
                        "王五是其近亲属",
                        "申报单位于 2023-05-01 申请该专家回避：有竞争关系")
                .noneMatch(text -> text.contains("!") || text.contains("{"));
    }

    @Test
    void every_fact_is_said_in_english() {
        assertThat(words(Locale.ENGLISH)).noneMatch(text -> text.contains("!") || text.contains("{"));
    }
}
