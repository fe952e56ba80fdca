package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.organisations.OrganisationId;

/**
 * An expert of the pool, without personal values in the clear.
 *
 * @param title 职称
 * @param post 职务; empty if none is known
 * @param cityCode city-level unit; empty for an expert from outside the province
 * @param fields codes of the industry fields, in the order stated
 * @param phoneMasked as {@code 138****1234}
 */
public record Expert(
        ExpertId id,
        long version,
        String name,
        OrganisationId employer,
        String employerName,
        Kind kind,
        String title,
        String post,
        Optional<String> cityCode,
        List<String> fields,
        Standing standing,
        String phoneMasked,
        boolean demonstration) {

    /** What an expert is called on for. */
    public enum Kind {
        TECHNICAL,
        INDUSTRY,
        FINANCE,
        MANAGEMENT,
        INVESTMENT
    }

    /** Whether an expert may be seated. */
    public enum Standing {
        AVAILABLE,
        SUSPENDED,
        LEFT
    }

    public Expert {
        fields = List.copyOf(fields);
    }

    public boolean isAvailable() {
        return standing == Standing.AVAILABLE;
    }
}
