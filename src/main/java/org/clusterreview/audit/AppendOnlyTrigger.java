package org.clusterreview.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to change or remove a row, in H2; PostgreSQL has the same trigger in SQL. */
public class AppendOnlyTrigger implements Trigger {

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("rows of " + table + " are only ever added");
    }
}
