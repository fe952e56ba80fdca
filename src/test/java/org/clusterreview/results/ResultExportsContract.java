package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
abstract class ResultExportsContract {

    @Autowired
    private ResultExports exports;

    @Autowired
    private Results results;

    @Autowired
    private ExportInput input;

    @Autowired
    private RankingDocument ranking;

    @Autowired
    private Tracks tracks;

    @Autowired
    private StoredFiles files;

    @Autowired
    private BeanFactory beans;

    private final Viewer organiser = Viewers.organiser();
    private final DataFormatter shown = new DataFormatter();

    private ScoredTrack scored;
    private ApplicationId first;

    @BeforeEach
    void open_a_track() {
        scored = new ScoredTrack(beans);
        UUID group = scored.group("第一组");
        first = scored.application(group, "光电子集群");
        // Totals 70 75 75 72 68 71 73.
        scored.sheets(first, "40", "45", "45", "42", "38", "41", "43");
        ApplicationId second = scored.application(group, "北斗集群");
        for (int seat = 1; seat <= 3; seat++) {
            scored.sheet(second, seat, "36", seat == 1 ? null : "20");
        }
        scored.application(scored.group("第二组"), "无评分集群");
    }

    private XSSFWorkbook open(Viewer viewer, IssuedDocument document) throws IOException {
        try (InputStream in = files.open(viewer, document.file().id())) {
            return new XSSFWorkbook(in);
        }
    }

    private XSSFSheet rankingSheet(Viewer viewer) throws IOException {
        return open(viewer, exports.ranking(viewer, scored.track()).orThrow()).getSheet("第一组");
    }

    private static XSSFRow rowOf(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            XSSFCell cell = ((XSSFRow) row).getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return (XSSFRow) row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    private List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(shown.formatCellValue(cell))));
        return texts;
    }

    @Test
    void the_ranking_holds_published_and_exact_scores_and_strikes_what_was_dropped() throws IOException {
        results.freeze(organiser, scored.track()).orThrow();

        XSSFSheet sheet = rankingSheet(organiser);

        XSSFRow row = rowOf(sheet, 1, "光电子集群");
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
        assertThat(shown.formatCellValue(row.getCell(4))).isEqualTo("72.20");
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("72.2");
        assertThat(shown.formatCellValue(row.getCell(6))).isEqualTo("72.00");
        assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(7);
        assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(75);
        assertThat(shown.formatCellValue(row.getCell(9))).isEqualTo("75.00（去掉最高）");
        assertThat(row.getCell(9).getCellStyle().getFont().getStrikeout()).isTrue();
        assertThat(shown.formatCellValue(row.getCell(10))).isEqualTo("75.00");
        assertThat(row.getCell(10).getCellStyle().getFont().getStrikeout()).isFalse();
        assertThat(shown.formatCellValue(row.getCell(12))).isEqualTo("68.00（去掉最低）");
    }

    @Test
    void a_sheet_says_where_it_comes_from_and_that_it_is_a_demonstration() throws IOException {
        FrozenResult frozen = results.freeze(organiser, scored.track()).orThrow();

        XSSFSheet sheet = rankingSheet(organiser);

        assertThat(texts(sheet))
                .anySatisfy(text -> assertThat(text).contains("演示数据"))
                .anySatisfy(text ->
                        assertThat(text).contains("结果测试模型", frozen.ranking().modelSha256()))
                .anySatisfy(text -> assertThat(text).contains(frozen.inputSha256(), frozen.resultSha256()));
        assertThat(sheet.getHeader().getCenter()).isEqualTo("演示数据");
        int header = rowOf(sheet, 1, "集群名称").getRowNum();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }

    @Test
    void an_application_without_a_score_has_a_dash_and_the_reason_and_no_nought() throws IOException {
        results.freeze(organiser, scored.track()).orThrow();

        XSSFSheet sheet = open(
                        organiser, exports.ranking(organiser, scored.track()).orThrow())
                .getSheet("第二组");

        XSSFRow row = rowOf(sheet, 1, "无评分集群");
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("—");
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo("—");
        assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue()).contains("没有有效评分表");
    }

    @Test
    void score_sheets_hold_every_mark_with_its_seat_and_say_what_does_not_apply() throws IOException {
        results.freeze(organiser, scored.track()).orThrow();

        XSSFSheet sheet = open(
                        organiser,
                        exports.scoreSheets(organiser, scored.track()).orThrow())
                .getSheet("第一组");

        int header = rowOf(sheet, 0, "集群名称").getRowNum();
        // Ten sheets of two marks and a total.
        assertThat(sheet.getLastRowNum() - header).isEqualTo(30);
        List<String> ofSecond = new ArrayList<>();
        for (int i = header + 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row.getCell(0).getStringCellValue().equals("北斗集群")
                    && row.getCell(1).getStringCellValue().equals("专家1")) {
                ofSecond.add(row.getCell(3).getStringCellValue() + " " + shown.formatCellValue(row.getCell(5)) + " "
                        + row.getCell(6).getStringCellValue());
            }
        }
        // (36 + 10) of 70 points that apply, on 100: 65.71.
        assertThat(ofSecond).containsExactly("质量 36.0 计入", "成效 不适用 不适用", "合计 65.71 计入");
        assertThat(texts(sheet)).noneMatch(text -> text.contains("张1"));
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        FrozenResult frozen = results.freeze(organiser, scored.track()).orThrow();
        var track = tracks.find(organiser, scored.track()).orElseThrow();
        FrozenInput frozenInput = FrozenInput.of(input.of(organiser, track, frozen));

        byte[] bytes = rendered(frozenInput);

        assertThat(rendered(frozenInput)).isEqualTo(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).as(part.getName()).isEqualTo(2000);
                if (part.getName().equals("docProps/core.xml")) {
                    String properties = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(properties.split(frozen.frozenAt().toString().substring(0, 19), -1))
                            .as(properties)
                            .hasSize(3);
                }
            }
        }
    }

    private byte[] rendered(FrozenInput frozenInput) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ranking.render(frozenInput, DocumentFormat.XLSX, out);
        return out.toByteArray();
    }

    @Test
    void the_frozen_files_have_the_hashes_that_were_frozen_and_name_no_expert() throws IOException {
        FrozenResult frozen = results.freeze(organiser, scored.track()).orThrow();

        IssuedDocument issued = exports.record(organiser, scored.track()).orThrow();

        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(files.open(organiser, issued.file().id()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).containsOnlyKeys("input.json", "result.json", "readme.txt");
        assertThat(Sha256.of(parts.getOrDefault("input.json", ""))).isEqualTo(frozen.inputSha256());
        assertThat(Sha256.of(parts.getOrDefault("result.json", ""))).isEqualTo(frozen.resultSha256());
        assertThat(parts.get("readme.txt")).contains(frozen.inputSha256(), first.toString() + " 光电子集群", "演示数据");
        assertThat(parts.get("input.json")).contains("结果测试模型").doesNotContain("张1");
    }

    @Test
    void who_is_in_conflict_does_not_get_the_frozen_files() {
        results.freeze(organiser, scored.track()).orThrow();
        Viewer conflicted = Viewers.inPool(scored.expertInConflictWith(first), Role.STAFF);

        assertThat(exports.record(conflicted, scored.track()).violations())
                .extracting(Violation::code)
                .containsExactly("result.export.partial");
    }

    @Test
    void nothing_is_exported_before_it_is_frozen() {
        assertThat(exports.ranking(organiser, scored.track()).violations())
                .extracting(Violation::code)
                .containsExactly("result.export.not-frozen");
    }

    @Test
    void who_is_in_conflict_exports_nothing_of_the_group_of_the_application() throws IOException {
        results.freeze(organiser, scored.track()).orThrow();
        Viewer conflicted = Viewers.inPool(scored.expertInConflictWith(first), Role.STAFF);

        XSSFWorkbook book =
                open(conflicted, exports.ranking(conflicted, scored.track()).orThrow());

        assertThat(book.getSheet("第一组")).isNull();
        assertThat(texts(book.getSheet("第二组")))
                .anySatisfy(text -> assertThat(text).contains("须回避"))
                .noneMatch(text -> text.contains("SHA-256") && text.contains("输入"));
    }
}
