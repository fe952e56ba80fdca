package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.scoring.engine.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet in the hands of its expert, and what its tables hold. */
@SuppressWarnings("NullAway.Init")
abstract class OneSheet {

    /** Marked by experts from 0 to 6 in halves. */
    static final String PLANNING = "planning";

    /** Marked by experts from 0 to 8 in halves. */
    static final String TALENT = "talent";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Marks marks;

    @Autowired
    OwnSheets own;

    @Autowired
    JdbcTemplate jdbc;

    ReviewFixture round;
    Viewer expert;
    Sheet sheet;

    @BeforeEach
    void begin_scoring() {
        round = ReviewFixture.inScoring(beans, 1, 5);
        expert = round.expert(1);
        sheet = round.sheet(1, 1);
    }

    static Mutation mutation(String indicator, String value, long base) {
        return new Mutation(UUID.randomUUID(), indicator, value, false, "", base);
    }

    static List<Mutation> fillings(int count) {
        return Stream.iterate(0L, base -> base + 1)
                .limit(count)
                .map(base -> mutation(PLANNING, base % 2 == 0 ? "4" : "4.5", base))
                .toList();
    }

    Saved apply(Mutation... mutations) {
        return marks.apply(expert, sheet.id(), "Windows Edge", List.of(mutations));
    }

    Map<String, SavedMark> saved() {
        return own.content(expert, sheet.id()).orElseThrow().marks();
    }

    SavedMark saved(String indicator) {
        return Objects.requireNonNull(saved().get(indicator), indicator);
    }

    /** The mark that stands on the sheet, plain. */
    String value(String indicator) {
        return saved(indicator).mark() instanceof Mark.Given(var value)
                ? value.stripTrailingZeros().toPlainString()
                : "-";
    }

    /** One line a change: version, state, amount. */
    List<String> history(String indicator) {
        return jdbc.query(
                "select version, state, amount from mark_change where sheet_id = ? and indicator = ? order by version",
                (row, i) -> row.getLong(1) + " " + row.getString(2) + " "
                        + (row.getBigDecimal(3) == null
                                ? "-"
                                : row.getBigDecimal(3).stripTrailingZeros().toPlainString()),
                sheet.id().value(),
                indicator);
    }

    int mutations() {
        return jdbc.query(
                        "select id from mutation where sheet_id = ?",
                        (row, i) -> row.getObject(1),
                        sheet.id().value())
                .size();
    }

    /** Facts of what the trail says of saved marks of this round. */
    List<String> trail() {
        return jdbc.query(
                "select facts from audit_entry where chain_id = ? and type = 'marks-saved' order by number",
                (row, i) -> row.getString(1),
                sheet.round().toString());
    }
}
