package org.clusterreview.organisations.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.OrganisationDesk;
import org.clusterreview.organisations.OrganisationQuestions;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the register change things with. */
@Component
class RegisterServices {

    private final OrganisationDesk desk;
    private final OrganisationQuestions questions;
    private final AccountNames names;

    RegisterServices(OrganisationDesk desk, OrganisationQuestions questions, AccountNames names) {
        this.desk = desk;
        this.questions = questions;
        this.names = names;
    }

    OrganisationDesk desk() {
        return desk;
    }

    OrganisationQuestions questions() {
        return questions;
    }

    /** Who is behind the id of an account; empty where the program itself acted. */
    String person(Viewer viewer, String actor) {
        try {
            UUID id = UUID.fromString(actor);
            return Optional.ofNullable(names.of(viewer, List.of(id)).get(id)).orElse("");
        } catch (IllegalArgumentException system) {
            return "";
        }
    }
}
