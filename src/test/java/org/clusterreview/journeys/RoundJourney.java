package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.journeys.Chromium.Device;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round from an empty system to the exported list, by people in their own browsers, on the shipped examples. */
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class RoundJourney {

    private static final String LASER = "武汉东湖高新区光通信及激光省级创新型产业集群";
    private static final String CHIPS = "武汉东湖高新区集成电路省级创新型产业集群";

    /**
     * Marks for planning, talent, management, services and policy by seat. Their sums are 20, 24, 24, 18, 21, 22, 23: two
     * equal maxima, of which that of the lowest seat (2) is left out, and the minimum of seat 4. What remains is
     * 20 + 24 + 21 + 22 + 23 = 110, the mean 22.
     */
    private static final List<List<String>> MARKS = List.of(
            List.of("5", "6", "2", "4", "3"),
            List.of("5.5", "7", "2.5", "5.5", "3.5"),
            List.of("6", "6.5", "2.5", "5.5", "3.5"),
            List.of("4.5", "5", "2", "4", "2.5"),
            List.of("5", "6", "2.5", "4.5", "3"),
            List.of("5", "6.5", "2.5", "5", "3"),
            List.of("5.5", "6.5", "2.5", "5.5", "3"));

    /**
     * Worked out by hand from the figures of 2025 that the example states: 8 (216 enterprises) + 7.732463 (273.2463 亿元) +
     * 5.864001 (58.30 % share) + 8 (R and D 5.30 %) + 6.758025 (62 of 216 high-tech) + 5.366776 (73 patents on 29527) + 6 (10
     * platforms) + 7 (31 institutions) + 14 (three findings of staff) = 68.721264; with the 22 of the panel 90.721264.
     */
    private static final String TOTAL = "90.72";

    @TempDir
    private Path home;

    private Program program;
    private Chromium chromium;

    @BeforeEach
    void start() {
        program = Program.start(home, Map.of());
        chromium = new Chromium();
    }

    @AfterEach
    void stop() {
        chromium.close();
        program.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "TABLET"})
    void a_round_runs_from_applications_to_the_draft_list(Device device) throws IOException {
        String link = program.setupLink();
        program.drain();
        People.settleIn(chromium, program.address(), link);
        try (Visitor organiser = chromium.visitor(program.address(), device)) {
            organiser.signsIn(People.ORGANISER, People.PASSWORD);
            Office office = new Office(organiser);
            office.writesAModel("journey-" + device.name().toLowerCase(Locale.ROOT));
            office.opensARound("2026年度评审");
            office.importsApplications(2);
            office.checksApplications(2);
            office.importsExperts();
            List<Office.Expert> experts = office.makesAPanel(MARKS.size());
            office.beginsScoring();
            score(experts, device);
            office.voidsTheMissingSheet(CHIPS, MARKS.size());
            office.freezesTheResult();
            office.looksBesideTheRanking();
            assertThat(cells(organiser.exports("导出排名表"))).contains(TOTAL);
            office.formsTheList();
            try (Visitor second = chromium.visitor(program.address(), device)) {
                office.approvesTheList(second.signsIn(People.SECOND, People.PASSWORD));
            }
            office.freezesTheList();
            assertThat(cells(organiser.exports("导出 Excel"))).contains(LASER, CHIPS, TOTAL);
        }
    }

    /** The first three seats mark by hand at the same time, each in a browser window of its own. */
    private void score(List<Office.Expert> experts, Device device) {
        List<Visitor> visitors = new ArrayList<>();
        for (Office.Expert expert : experts) {
            visitors.add(chromium.visitor(program.address(), device).signsIn(expert.username(), expert.password()));
        }
        for (int seat = 0; seat < visitors.size(); seat++) {
            Office.Expert expert = experts.get(seat);
            Reviewer reviewer = new Reviewer(visitors.get(seat), expert.password()).declares(expert.name());
            if (seat < 3) {
                reviewer.scores(LASER, MARKS.get(seat));
            } else {
                reviewer.saves(LASER, MARKS.get(seat));
            }
            if (seat < visitors.size() - 1) {
                reviewer.saves(CHIPS, MARKS.get(seat));
            }
        }
        visitors.forEach(Visitor::close);
    }

    private static List<String> cells(Path workbook) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(formatter.formatCellValue(cell));
                    }
                }
            }
        }
        return cells;
    }
}
