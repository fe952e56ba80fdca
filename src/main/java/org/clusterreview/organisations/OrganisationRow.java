package org.clusterreview.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** An organisation as it is stored, also one that was merged into another. */
record OrganisationRow(Organisation organisation, long version, Optional<UUID> parent, Optional<UUID> mergedInto) {

    static OrganisationRow of(ResultSet row) throws SQLException {
        return new OrganisationRow(
                new Organisation(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("credit_code")),
                        Optional.ofNullable(row.getString("city_code")),
                        row.getBoolean("demonstration")),
                row.getLong("version"),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)));
    }

    UUID id() {
        return organisation.id().value();
    }
}
