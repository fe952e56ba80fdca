package org.clusterreview.applications;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * An application in a track, as its latest revision states it.
 *
 * @param version optimistic version, to be given back with a change
 * @param number from 1 in the track, in the order of the first import; it stays
 * @param revision from 1; a re-import with other content makes the next one
 * @param applicant the 依托单位 in the register of organisations
 * @param applicantName its name as the application states it
 * @param recommender the recommending department in the register of organisations; empty for an application from before it
 *     was kept whose department's name was not unique
 * @param cluster the cluster in the registry that bears the same name, if any
 * @param formalDeadline by when a returned application is to be completed, where a day was set
 * @param formalProposed what one person has decided and a second one has yet to confirm
 */
public record Application(
        ApplicationId id,
        RoundId round,
        TrackId track,
        long version,
        int number,
        int revision,
        String name,
        OrganisationId applicant,
        String applicantName,
        ApplicantKind applicantKind,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        String recommendingDepartment,
        Optional<OrganisationId> recommender,
        Optional<ClusterId> cluster,
        FormalState formalState,
        Optional<LocalDate> formalDeadline,
        Optional<FormalState> formalProposed,
        boolean demonstration) {

    /** The zone whose administration applies; empty where a county's government does, even if its form names a zone. */
    public Optional<String> administrationZone() {
        return zoneCode.filter(zone -> applicantKind != ApplicantKind.COUNTY_GOVERNMENT);
    }

    /** Whether it was given back and has not come again by the day that was set. */
    public boolean isOverdue(LocalDate today) {
        return formalState == FormalState.RETURNED
                && formalDeadline.filter(today::isAfter).isPresent();
    }
}
