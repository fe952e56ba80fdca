package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Indicator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet that its expert fills in by hand, and two people who enter it. */
@SuppressWarnings("NullAway.Init")
abstract class OnPaper {

    static final LocalDate SIGNED = LocalDate.of(2026, 11, 20);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Papers papers;

    @Autowired
    PaperEntering entering;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    PaperPrints prints;

    @Autowired
    OwnSheets own;

    @Autowired
    JdbcTemplate jdbc;

    ReviewFixture round;
    Sheet sheet;
    Viewer one;
    Viewer two;

    @BeforeEach
    void begin_scoring() {
        round = ReviewFixture.inScoring(beans, 1, 5);
        sheet = round.sheet(1, 1);
        TestAccounts accounts = new TestAccounts(beans.getBean(Accounts.class));
        one = accounts.viewer(Role.STAFF);
        two = accounts.viewer(Role.STAFF);
    }

    /** Every indicator with its highest mark but for what is given. */
    PaperReading read(Map<String, String> marks) {
        Map<String, PaperMark> all = new HashMap<>();
        for (Indicator indicator : round.model().markedByExperts()) {
            String value = marks.getOrDefault(
                    indicator.id(), indicator.scoring().maximum().toPlainString());
            all.put(indicator.id(), new PaperMark(Mark.of(new BigDecimal(value)), ""));
        }
        return new PaperReading(SIGNED, all);
    }

    Outcome<PaperState> enter(Viewer viewer, Map<String, String> marks) {
        return enter(viewer, 1, marks);
    }

    Outcome<PaperState> enter(Viewer viewer, int look, Map<String, String> marks) {
        return entering.enter(viewer, sheet.id(), look, read(marks), Optional.empty());
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    PaperItem item(Viewer viewer) {
        return papers.ofTrack(viewer, round.trackId()).stream()
                .filter(item -> item.sheet().id().equals(sheet.id()))
                .findFirst()
                .orElseThrow();
    }

    Viewer expert() {
        return Viewers.expert(sheet.expert().value());
    }

    long version(Viewer viewer) {
        return papers.comparison(viewer, sheet.id()).orElseThrow().version();
    }

    BigDecimal planning() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select amount from mark where sheet_id = ? and indicator = ?",
                BigDecimal.class,
                sheet.id().value(),
                OneSheet.PLANNING));
    }

    /** Facts of the steps of paper of this round, as the trail has them. */
    List<String> steps() {
        return jdbc.query(
                "select facts from audit_entry where chain_id = ? and type = 'paper-step' order by number",
                (row, i) -> row.getString(1),
                sheet.round().toString());
    }
}
