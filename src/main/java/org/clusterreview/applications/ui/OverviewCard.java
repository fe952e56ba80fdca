package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Contact;
import org.clusterreview.applications.MaskedContact;
import org.clusterreview.applications.Member;
import org.clusterreview.applications.workbook.MemberRole;

/** Who applies, where, and with which members. Whom to call is masked until it is asked for. */
class OverviewCard extends Card {

    private static final long serialVersionUID = 1L;

    OverviewCard(ApplicationFile file, MaterialActions actions) {
        super(UIText.of("application.overview"));
        Application application = file.application();
        DescriptionList list = new DescriptionList();
        list.addClassName("overview");
        row(list, "application.applicant", application.applicantName());
        row(list, "application.kind", application.applicantKind().label());
        row(
                list,
                "application.place",
                (file.dictionary().cityName(application.cityCode()) + " "
                                + Names.place(file.dictionary(), application.zoneCode(), application.countyCode()))
                        .strip());
        row(list, "application.field", file.dictionary().fieldName(application.fieldCode()));
        row(list, "application.recommended", application.recommendingDepartment());
        file.contact().ifPresent(contact -> contact(list, contact, () -> actions.contact(application.id())));
        file.remark().ifPresent(remark -> row(list, "application.remark", remark));
        add(list);
        members(file.members());
    }

    private DescriptionList.Description row(DescriptionList list, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
        return description;
    }

    private void contact(DescriptionList list, MaskedContact masked, Supplier<Optional<Contact>> read) {
        Span text = new Span(masked.name() + " " + masked.phone());
        DescriptionList.Description place = row(list, "application.contact", "");
        Button show = new Button(getTranslation("application.contact.show"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        show.addClickListener(click -> read.get().ifPresent(contact -> {
            text.setText(contact.name() + " " + contact.phone().inClear());
            show.setVisible(false);
        }));
        place.add(text, show);
    }

    private String name(Member member) {
        return member.parent()
                .map(parent -> getTranslation("application.member.parent", member.name(), parent.name()))
                .orElse(member.name());
    }

    private void members(List<Member> members) {
        Map<MemberRole, List<Member>> byRole =
                members.stream().collect(Collectors.groupingBy(Member::role, LinkedHashMap::new, Collectors.toList()));
        add(new Span(getTranslation("application.members", members.size())));
        byRole.forEach((role, own) -> {
            UnorderedList names = new UnorderedList();
            own.forEach(member -> names.add(new ListItem(name(member))));
            add(new NativeDetails(getTranslation("application.members.role", role.label(), own.size()), names));
        });
    }
}
