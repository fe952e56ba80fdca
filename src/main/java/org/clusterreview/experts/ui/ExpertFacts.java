package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertDetails;
import org.clusterreview.experts.PersonalValues;

/** What the pool says of an expert. Personal values stand masked until somebody asks for them, which goes on record. */
class ExpertFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList list = new DescriptionList();
    private final Div phone = new Div();
    private final Div identity = new Div();
    private final Div email = new Div();

    /** @param reader reads the personal values in the clear; empty for a person who may not */
    ExpertFacts(ExpertDetails details, PoolWords words, Optional<Supplier<Optional<PersonalValues>>> reader) {
        addClassNames("work-card", "track-rules");
        Expert expert = details.expert();
        row("expert.standing", ExpertsView.standing(expert));
        expert.suspensions()
                .forEach(days -> row(
                        "expert.standing.days",
                        getTranslation(
                                "expert.period.from-to",
                                days.from().toString(),
                                days.until()
                                        .map(Object::toString)
                                        .orElseGet(() -> getTranslation("expert.until.lifted")))));
        details.standingReason().ifPresent(reason -> row("expert.standing.reason", new Div(reason)));
        row("expert.gender", words.gender(details.gender()));
        row("expert.kind", words.kind(expert.kind()));
        row("expert.title", expert.title());
        row("expert.post", expert.post());
        row("expert.city", words.city(expert.cityCode()));
        row("expert.fields", words.fields(expert));
        show(Optional.of(expert.phoneMasked()), details.identityMasked(), details.emailMasked());
        row("expert.phone", phone);
        if (!details.otherPhonesMasked().isEmpty()) {
            row("expert.phones.other", String.join("、", details.otherPhonesMasked()));
        }
        row("expert.identity", identity);
        row("expert.email", email);
        add(new H2(getTranslation("expert.facts")), list);
        reader.ifPresent(read -> add(reveal(read)));
    }

    private Button reveal(Supplier<Optional<PersonalValues>> read) {
        Button button = new Button(getTranslation("expert.personal.read"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(getTranslation("expert.personal.recorded"));
        button.addClickListener(click -> read.get().ifPresent(values -> {
            show(
                    Optional.of(values.phone().inClear()),
                    values.identityNumber().map(PersonalText::inClear),
                    values.email().map(PersonalText::inClear));
            button.setVisible(false);
        }));
        return button;
    }

    private void show(Optional<String> number, Optional<String> identityNumber, Optional<String> address) {
        phone.setText(number.orElse(""));
        identity.setText(identityNumber.orElseGet(this::none));
        email.setText(address.orElseGet(this::none));
    }

    private String none() {
        return getTranslation("expert.not-stated");
    }

    private void row(String key, String value) {
        row(key, new Div(value.isEmpty() ? none() : value));
    }

    private void row(String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
