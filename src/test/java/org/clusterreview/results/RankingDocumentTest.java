package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingDocumentTest {

    private static Map<String, @Nullable Object> row(String name, Map<String, Object> more) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of(
                "application",
                name,
                "name",
                name,
                "place",
                "武汉市",
                "field",
                "光电子信息",
                "rank",
                1,
                "published",
                "88.00",
                "exact",
                "88",
                "plain",
                "87.50",
                "valid",
                7,
                "remarks",
                List.of(Map.of("code", "scoring.remark.growthBase", "args", List.of("营业收入", "2023")))));
        row.put("sheets", List.of());
        row.putAll(more);
        return row;
    }

    private static List<String> cells(List<Map<String, @Nullable Object>> rows) throws IOException {
        Map<String, @Nullable Object> root = new HashMap<>(Map.of(
                "round",
                "2026年度",
                "track",
                "绩效评价",
                "revision",
                1,
                "demonstration",
                false,
                "model",
                Map.of("name", "模型", "version", "1", "sha256", "0".repeat(64)),
                "notice",
                "",
                "frozenAt",
                "2026-11-01T08:00:00Z",
                "programVersion",
                "1",
                "inputSha256",
                "a",
                "resultSha256",
                "b"));
        root.put("partial", false);
        root.put("groups", List.of(Map.of("name", "第1组", "rows", rows)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RankingDocument().render(FrozenInput.of(root), DocumentFormat.XLSX, out);
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell))));
        }
        return cells;
    }

    @Test
    void grade_and_pass_line_stand_before_the_remarks_where_the_model_has_them() throws IOException {
        String remark = "无法计算“营业收入”的增长：2023 年的基数不大于 0。";

        List<String> cells = cells(List.of(
                row("甲", Map.of("grade", "良好", "passed", true)),
                row("乙", Map.of("grade", "不合格", "passed", false)),
                row("丙", Map.of())));

        assertThat(cells).contains("等级：良好。" + remark, "等级：不合格。未达分数线。" + remark, remark);
    }
}
