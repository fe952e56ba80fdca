package org.clusterreview.appraisals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.appraisals.Appraisal;
import org.clusterreview.ui.Times;

/** Who appraised, and what it was corrected from. */
class Earlier extends Div {

    private static final long serialVersionUID = 1L;

    /** @param appraisals the one that stands first */
    Earlier(List<Appraisal> appraisals, AccountNames names, Viewer viewer) {
        addClassName("appraisal-earlier");
        if (appraisals.isEmpty()) {
            return;
        }
        Map<UUID, String> people = names.of(
                viewer,
                appraisals.stream()
                        .map(Appraisal::by)
                        .filter(by -> by.length() == 36)
                        .map(UUID::fromString)
                        .distinct()
                        .toList());
        UnorderedList list = new UnorderedList();
        appraisals.forEach(one -> list.add(new ListItem(line(one, people))));
        add(new H3(getTranslation("appraisal.record")), list);
    }

    private String line(Appraisal one, Map<UUID, String> people) {
        String by = one.by().length() == 36 ? people.getOrDefault(UUID.fromString(one.by()), "") : "";
        String grade = getTranslation("appraisal.grade." + one.grade().name());
        return one.reason().isEmpty()
                ? getTranslation("appraisal.record.first", Times.minute(one.at()), by, grade, one.total())
                : getTranslation(
                        "appraisal.record.corrected", Times.minute(one.at()), by, grade, one.total(), one.reason());
    }
}
