package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.results.ResultId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.Label;
import org.junit.jupiter.api.Test;

class NoticeDocumentTest {

    private static final NoticeContent NOTICE = new NoticeContent(
            "关于2026年湖北省创新型产业集群拟认定名单的公示",
            "各有关单位：",
            List.of("现予公示 <b>&\"'。", "公示期为 5 个工作日（2026年9月30日至2026年10月12日）。"),
            List.of(
                    new NoticeContent.Annex(
                            "拟认定名单",
                            List.of(
                                    new NoticeContent.City("武汉市", List.of("甲<script>")),
                                    new NoticeContent.City("宜昌市", List.of("乙", "丙")))),
                    new NoticeContent.Annex("拟列为省级集群培育对象名单", List.of(new NoticeContent.City("襄阳市", List.of("丁"))))),
            "湖北省科学技术厅",
            LocalDate.of(2026, 9, 29),
            false,
            "list 2 sha256 abc");

    private static byte[] render(DocumentFormat format) throws IOException {
        return render(NOTICE, format);
    }

    private static byte[] render(NoticeContent content, DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NoticeDocument().render(content.freeze(), format, out);
        return out.toByteArray();
    }

    @Test
    void what_is_frozen_is_what_is_read() {
        assertThat(NoticeContent.read(NOTICE.freeze())).isEqualTo(NOTICE);
    }

    @Test
    void the_page_is_whole_in_itself_and_everything_in_it_is_escaped() throws IOException {
        String html = new String(render(DocumentFormat.HTML), StandardCharsets.UTF_8);

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<h1>关于2026年湖北省创新型产业集群拟认定名单的公示</h1>")
                .contains("现予公示 &lt;b&gt;&amp;&quot;&#39;。")
                .contains("<h3>武汉市（1个）</h3>\n<ol>\n<li>甲&lt;script&gt;</li>\n</ol>")
                .contains("<h3>宜昌市（2个）</h3>\n<ol>\n<li>乙</li>\n<li>丙</li>\n</ol>")
                .contains("附件1　拟认定名单")
                .contains("附件2　拟列为省级集群培育对象名单")
                .contains("<time datetime=\"2026-09-29\">2026年9月29日</time>")
                .contains(NOTICE.freeze().sha256())
                .doesNotContain("<script", "src=", "href=", "http");
        assertThat(html.split("<li>", -1)).hasSize(5);
    }

    @Test
    void the_word_document_holds_the_list_and_no_more_in_the_layout_of_official_documents() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(render(DocumentFormat.DOCX)))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();

            assertThat(lines)
                    .containsExactly(
                            "关于2026年湖北省创新型产业集群拟认定名单的公示",
                            "各有关单位：",
                            "现予公示 <b>&\"'。",
                            "公示期为 5 个工作日（2026年9月30日至2026年10月12日）。",
                            "附件：1.拟认定名单",
                            "　　　2.拟列为省级集群培育对象名单",
                            "湖北省科学技术厅",
                            "2026年9月29日",
                            "附件1",
                            "拟认定名单",
                            "武汉市（1个）",
                            "1. 甲<script>",
                            "宜昌市（2个）",
                            "1. 乙",
                            "2. 丙",
                            "附件2",
                            "拟列为省级集群培育对象名单",
                            "襄阳市（1个）",
                            "1. 丁");
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(
                            margins.getTop().toString(),
                            margins.getBottom().toString(),
                            margins.getLeft().toString(),
                            margins.getRight().toString()))
                    .containsExactly("2098", "1984", "1588", "1474");
            assertThat(document.getFooterList().getFirst().getParagraphs().stream()
                            .flatMap(line -> line.getCTP().getFldSimpleList().stream())
                            .map(field -> field.getInstr()))
                    .containsExactly("PAGE");
            assertThat(document.getProperties().getCoreProperties().getIdentifier())
                    .isEqualTo("input-sha256 " + NOTICE.freeze().sha256());
        }
    }

    private static ListEntry graded(String name, String city, String grade) {
        return new ListEntry(
                new ApplicationId(UUID.randomUUID()),
                name,
                city,
                Optional.empty(),
                Optional.empty(),
                "Q01",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ListDecision.GRADED,
                ListDecision.GRADED,
                Optional.of(grade),
                false,
                List.of(),
                Optional.empty());
    }

    private static EvaluationRule.Grade grade(String id, String name) {
        return new EvaluationRule.Grade(id, new Label(name, id), "none", Optional.empty(), Optional.empty());
    }

    private static NoticeContent evaluated() {
        List<ListEntry> shown = List.of(
                graded("丙", "420100", "excellent"), graded("甲", "420500", "poor"), graded("乙", "420500", "excellent"));
        RecognitionList list = new RecognitionList(
                new ListId(UUID.randomUUID()),
                new TrackId(UUID.randomUUID()),
                1,
                new ListDraft(new ResultId(UUID.randomUUID()), 1, "", "", Optional.empty(), List.of(), shown),
                "abc",
                Instant.EPOCH,
                "system",
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                Set.of());
        return NoticeContent.of(
                "关于2025年度湖北省创新型产业集群绩效评价结果的公示",
                "湖北省科学技术厅",
                "各有关单位：\n现予公示。",
                LocalDate.of(2026, 9, 29),
                new NoticePeriod(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 12)),
                shown,
                list,
                List.of(grade("excellent", "优秀"), grade("good", "良好"), grade("poor", "不合格")),
                new PlaceNames(DictionaryReader.shipped()),
                false);
    }

    @Test
    void of_an_evaluation_every_grade_that_somebody_has_is_an_annex_the_best_first() throws IOException {
        NoticeContent content = evaluated();

        assertThat(content.annexes())
                .containsExactly(
                        new NoticeContent.Annex(
                                "绩效评价优秀名单",
                                List.of(
                                        new NoticeContent.City("武汉市", List.of("丙")),
                                        new NoticeContent.City("宜昌市", List.of("乙")))),
                        new NoticeContent.Annex("绩效评价不合格名单", List.of(new NoticeContent.City("宜昌市", List.of("甲")))));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(render(content, DocumentFormat.DOCX)))) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> !text.isBlank()))
                    .containsSequence("附件：1.绩效评价优秀名单", "　　　2.绩效评价不合格名单")
                    .containsSequence("附件1", "绩效评价优秀名单", "武汉市（1个）", "1. 丙", "宜昌市（1个）", "1. 乙", "附件2");
        }
        assertThat(new String(render(content, DocumentFormat.HTML), StandardCharsets.UTF_8))
                .contains("附件1　绩效评价优秀名单</h2>\n<h3>武汉市（1个）</h3>")
                .contains("附件2　绩效评价不合格名单</h2>\n<h3>宜昌市（1个）</h3>");
    }

    @Test
    void invented_data_say_so_in_their_title() {
        NoticeContent invented =
                new NoticeContent(NOTICE.title(), "", List.of(), List.of(), "", NOTICE.day(), true, "");
        FrozenInput input = invented.freeze();

        assertThat(new NoticeDocument().fileName(input)).startsWith("【演示数据】");
    }
}
