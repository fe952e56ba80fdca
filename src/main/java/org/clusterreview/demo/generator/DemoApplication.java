package org.clusterreview.demo.generator;

import java.util.List;
import java.util.Set;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;

/**
 * An invented application.
 *
 * @param id short and stable, such as A07
 * @param quality from 0 to 100: what experts' marks are drawn around
 * @param chance label under which its figures and marks are drawn; tied applications share it
 */
public record DemoApplication(
        String id,
        ApplicationRow row,
        List<MemberRow> members,
        List<PersonRow> people,
        int quality,
        Set<DemoTrait> traits,
        String chance) {

    public DemoApplication {
        members = List.copyOf(members);
        people = List.copyOf(people);
        traits = Set.copyOf(traits);
    }

    DemoApplication with(List<MemberRow> otherMembers, List<PersonRow> otherPeople) {
        return new DemoApplication(id, row, otherMembers, otherPeople, quality, traits, chance);
    }
}
