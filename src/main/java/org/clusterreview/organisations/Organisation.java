package org.clusterreview.organisations;

import java.util.Optional;

/**
 * A legal person or public body.
 *
 * @param name present official name
 * @param creditCode 统一社会信用代码 (GB 32100), if known
 * @param cityCode city-level unit it belongs to, if known
 */
public record Organisation(
        OrganisationId id,
        String name,
        Kind kind,
        Optional<String> creditCode,
        Optional<String> cityCode,
        boolean demonstration) {

    /** What kind of body it is, as far as the rules on applicants and conflicts distinguish. */
    public enum Kind {
        ZONE_COMMITTEE,
        COUNTY_GOVERNMENT,
        CITY_DEPARTMENT,
        ENTERPRISE,
        UNIVERSITY,
        INSTITUTE,
        SERVICE_FIRM,
        OTHER
    }
}
