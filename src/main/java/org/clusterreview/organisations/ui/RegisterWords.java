package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationQuestion;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameReason;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The codes of the register in words. */
record RegisterWords(Dictionary dictionary) {

    String city(Optional<String> code) {
        return code.map(dictionary::cityName).orElseGet(() -> text("organisation.none-stated"));
    }

    static String kind(Organisation.Kind kind) {
        return text("organisation.kind." + kind.name());
    }

    static String kind(KnownName.Kind kind) {
        return text("organisation.name.kind." + kind.name());
    }

    static String code(Organisation organisation) {
        return organisation.creditCode().orElseGet(() -> text("organisation.none-stated"));
    }

    static List<String> reasons(OrganisationQuestion question) {
        return question.reasons().stream().map(RegisterWords::reason).toList();
    }

    private static String reason(NameReason reason) {
        return UI.getCurrent()
                .getTranslation("name.reason." + reason.kind().name(), side(reason.written()), side(reason.known()));
    }

    /** One side of a difference; a side that lacks it has nothing. */
    private static String side(String part) {
        return part.isEmpty() ? text("name.reason.none") : "“" + part + "”";
    }

    static StateBadge state(OrganisationQuestion question) {
        Tone tone = switch (question.state()) {
            case OPEN -> Tone.TODO;
            case SAME -> Tone.OK;
            case DIFFERENT -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, text("questions.state." + question.state().name()));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
