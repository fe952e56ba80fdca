package org.clusterreview.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.feedback.letter.Opinions;
import org.junit.jupiter.api.Test;

class LetterDocxTest {

    private static Letter letter(boolean opinions, boolean demonstration) {
        return new Letter(
                demonstration,
                "关于2026年度认定结果的反馈函",
                "2026-003",
                "孝感/纸基材料集群",
                "孝感高新区管委会",
                "你单位申报的集群参加了评审。",
                "结果：不予认定。",
                "名单已于2026年6月1日公示。",
                List.of("第十一条 同市同领域 3/3（孝感市 × 新材料）"),
                "86.34",
                "综合得分 86.34 分，各部分得分如下：",
                List.of(new Letter.Part("产业结构", "30", "24.50")),
                "各部分相加。",
                opinions,
                opinions ? List.of(new Opinions.OnIndicator("规划定位", List.of("清晰", "稍宽"))) : List.of(),
                List.of("对结果有异议的，请以书面形式提出。"),
                "湖北省科学技术厅",
                "2026年6月2日");
    }

    private static byte[] bytes(Letter letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterDocx.write(letter, out);
        return out.toByteArray();
    }

    private static String text(Letter letter) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(letter)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    @Test
    void a_letter_says_decision_reasons_scores_opinions_and_how_to_object() throws IOException {
        assertThat(text(letter(true, false)))
                .containsSubsequence(
                        "关于2026年度认定结果的反馈函",
                        "孝感高新区管委会：",
                        "一、结果",
                        "不予认定",
                        "1. 第十一条",
                        "二、得分",
                        "产业结构",
                        "24.50",
                        "各部分相加。",
                        "三、专家意见",
                        "规划定位：",
                        "1. 清晰",
                        "2. 稍宽",
                        "四、异议",
                        "湖北省科学技术厅",
                        "2026年6月2日");
    }

    @Test
    void without_opinions_the_sections_are_numbered_through() throws IOException {
        assertThat(text(letter(false, false))).contains("三、异议").doesNotContain("专家意见");
    }

    @Test
    void a_letter_on_invented_data_says_so_in_text_and_name() throws IOException {
        Letter letter = letter(true, true);

        assertThat(text(letter)).startsWith("【演示数据】");
        assertThat(new LetterDocument().fileName(FrozenInput.of(letter))).isEqualTo("【演示数据】2026-003 孝感_纸基材料集群 结果反馈函");
    }

    @Test
    void the_same_letter_gives_the_same_bytes() throws IOException {
        assertThat(bytes(letter(true, false))).isEqualTo(bytes(letter(true, false)));
    }

    @Test
    void a_letter_is_read_back_from_its_canonical_form() {
        Letter letter = letter(true, false);

        assertThat(LetterDocument.read(FrozenInput.of(letter).canonical())).isEqualTo(letter);
    }
}
