package org.clusterreview.applications.workbook;

import java.util.List;
import org.clusterreview.kernel.Fault;

/**
 * What an uploaded form states.
 *
 * @param applications the rows without fault
 * @param members the rows without fault
 * @param people the rows without fault
 * @param faults all of them, by sheet, row and column; while there is one, nothing may be saved
 */
public record ApplicationSheets(
        List<ApplicationRow> applications, List<MemberRow> members, List<PersonRow> people, List<Fault> faults) {

    public ApplicationSheets {
        applications = List.copyOf(applications);
        members = List.copyOf(members);
        people = List.copyOf(people);
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
