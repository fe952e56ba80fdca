package org.clusterreview.applications;

import java.util.List;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.TrackId;

/**
 * What an uploaded form would change, before anything is saved.
 *
 * @param applications the rows without fault
 * @param members the rows without fault
 * @param people the rows without fault
 * @param faults all of them, by sheet, row and column; while there is one, nothing can be saved
 * @param differences against what the track holds: what is new, changed, unchanged, or not in the file
 * @param basis hash of what the track held; if that has changed since, the file must be looked at again
 */
public record ImportPreview(
        TrackId track,
        UploadedForm form,
        List<ApplicationRow> applications,
        List<MemberRow> members,
        List<PersonRow> people,
        List<Fault> faults,
        List<Difference> differences,
        String basis) {

    public ImportPreview {
        applications = List.copyOf(applications);
        members = List.copyOf(members);
        people = List.copyOf(people);
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
    }

    /** Whether it can be confirmed. */
    public boolean isClean() {
        return faults.isEmpty() && !applications.isEmpty();
    }
}
