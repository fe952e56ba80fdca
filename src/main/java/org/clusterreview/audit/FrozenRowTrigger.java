package org.clusterreview.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;

/**
 * Refuses to remove a row or to change what it says, in H2; PostgreSQL has the same trigger in SQL. What may be set later, once,
 * is when and why the row ceased to hold, or was frozen.
 */
public class FrozenRowTrigger implements Trigger {

    /** Counts changes; says nothing. */
    private static final String VERSION = "VERSION";

    /** Columns that are empty at first and may be filled once, by table. */
    private static final Map<String, Set<String>> ONCE = Map.of(
            "RESULT", Set.of("SUPERSEDED_AT", "SUPERSEDED_BY", "SUPERSEDED_BECAUSE"),
            "LOT", Set.of("SUPERSEDED_AT"),
            "RECOGNITION_LIST", Set.of("FROZEN_AT", "FROZEN_BY", "SUPERSEDED_AT"),
            "PUBLIC_NOTICE", Set.of("WITHDRAWN_AT", "WITHDRAWN_BY", "WITHDRAWAL_REASON"));

    private final List<String> columns = new ArrayList<>();
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        this.table = table.toUpperCase(Locale.ROOT);
        try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow == null) {
            throw new SQLException("rows of " + table + " are only ever added");
        }
        Set<String> once = ONCE.getOrDefault(table, Set.of());
        for (int i = 0; i < newRow.length; i++) {
            String column = i < columns.size() ? columns.get(i) : "";
            boolean first = oldRow[i] == null && once.contains(column);
            if (!column.equals(VERSION) && !first && !Objects.deepEquals(oldRow[i], newRow[i])) {
                throw new SQLException("rows of " + table + " are only ever added: " + column);
            }
        }
    }
}
