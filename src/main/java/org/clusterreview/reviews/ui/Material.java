package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Member;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.reviews.SheetMaterial;

/** What the application states: who applies, the figures of three years, the members. */
class Material extends Section {

    private static final long serialVersionUID = 1L;

    Material(SheetMaterial content, Component attachments) {
        getElement().setAttribute("aria-label", getTranslation("material.title"));
        getElement().setAttribute("tabindex", "0");
        add(overview(content), attachments, new FigureTable(content.figures()), members(content.members()));
    }

    private Component overview(SheetMaterial content) {
        Application application = content.application();
        DescriptionList list = new DescriptionList();
        row(list, "material.applicant", application.applicantName());
        row(list, "material.place", content.place());
        row(list, "material.field", content.field());
        row(list, "material.recommended", application.recommendingDepartment());
        Div box = new Div(new H2(getTranslation("material.overview")), list);
        box.addClassName("material-part");
        return box;
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value.isEmpty() ? getTranslation("material.unstated") : value));
    }

    private Component members(List<Member> members) {
        Map<MemberRole, List<Member>> byRole =
                members.stream().collect(Collectors.groupingBy(Member::role, LinkedHashMap::new, Collectors.toList()));
        Div box = new Div(new H2(getTranslation("material.members", members.size())));
        box.addClassName("material-part");
        byRole.forEach((role, list) -> {
            UnorderedList names = new UnorderedList();
            list.forEach(member -> names.add(new ListItem(member.name())));
            NativeDetails details =
                    new NativeDetails(new Span(getTranslation("material.role", role.label(), list.size())), names);
            details.setOpen(list.size() <= 8);
            box.add(details);
        });
        return box;
    }
}
