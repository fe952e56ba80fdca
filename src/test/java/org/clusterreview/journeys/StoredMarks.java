package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.journeys.ScoringClient.Change;

/** The tables of marks as the program has left them. */
final class StoredMarks {

    private StoredMarks() {}

    /** The same where every request made one change. */
    static void expectEachOnce(List<Change> acknowledged, Connection database) throws SQLException {
        expectEachOnce(acknowledged, acknowledged.size(), database);
    }

    /**
     * Every change stands in the history once and as it was acknowledged, with the entry of its request in the audit trail, and
     * none beside.
     */
    static void expectEachOnce(List<Change> acknowledged, int requests, Connection database) throws SQLException {
        try (database) {
            assertThat(lines(
                            database,
                            "select mutation_id, sheet_id, indicator, version, cast(amount as decimal(5, 1))"
                                    + " from mark_change"))
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().map(StoredMarks::line).toList());
            assertThat(lines(database, "select id from mutation")).hasSize(acknowledged.size());
            assertThat(lines(database, "select number from audit_entry where type = 'marks-saved'"))
                    .hasSize(requests);
            assertThat(lines(
                            database,
                            "select m.sheet_id from mark m where m.version <> (select count(*) from mark_change c"
                                    + " where c.sheet_id = m.sheet_id and c.indicator = m.indicator)"))
                    .as("marks whose version is not the number of their changes")
                    .isEmpty();
        }
    }

    private static String line(Change change) {
        String value = change.value().contains(".") ? change.value() : change.value() + ".0";
        return String.join(
                " ",
                change.id().toString(),
                change.cell().sheet(),
                change.cell().indicator(),
                String.valueOf(change.version()),
                value);
    }

    private static List<String> lines(Connection database, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }
}
