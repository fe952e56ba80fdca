package org.clusterreview.panels.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the card of exclusion requests shows and does. */
@Component
class ExclusionActs {

    private final ExclusionRequests requests;
    private final Applications applications;
    private final ExpertPool pool;
    private final StoredFiles files;
    private final AccountNames accounts;

    ExclusionActs(
            ExclusionRequests requests,
            Applications applications,
            ExpertPool pool,
            StoredFiles files,
            AccountNames accounts) {
        this.requests = requests;
        this.applications = applications;
        this.pool = pool;
        this.files = files;
        this.accounts = accounts;
    }

    ExclusionCard card(Viewer viewer, Track track, Runnable refresh) {
        List<ExclusionRequest> all = requests.ofTrack(viewer, track.id());
        List<Application> present = applications.ofTrack(viewer, track.id());
        return new ExclusionCard(new Content(viewer, track, all, present, this, refresh));
    }

    /** What stands on the card, the services behind its buttons, and what is done after each change. */
    record Content(
            Viewer viewer,
            Track track,
            List<ExclusionRequest> requests,
            List<Application> applications,
            ExclusionActs acts,
            Runnable refresh) {

        /** From the results on nothing about a request changes. */
        boolean mayChange() {
            return viewer.hasAny("ORGANISER", "STAFF") && track.stage().isBefore(Stage.RESULTS);
        }

        String nameOf(ExclusionRequest request) {
            return applications.stream()
                    .filter(application -> application.id().equals(request.application()))
                    .findFirst()
                    .map(Application::name)
                    .orElse("");
        }

        String nameOf(String actor) {
            return acts
                    .accounts
                    .of(
                            viewer,
                            Stream.of(actor)
                                    .map(Content::account)
                                    .filter(Objects::nonNull)
                                    .toList())
                    .values()
                    .stream()
                    .findFirst()
                    .orElse("");
        }

        private static @Nullable UUID account(String actor) {
            try {
                return UUID.fromString(actor);
            } catch (IllegalArgumentException theProgramItself) {
                return null;
            }
        }
    }

    ExclusionRequests requests() {
        return requests;
    }

    ExpertPool pool() {
        return pool;
    }

    StoredFiles files() {
        return files;
    }
}
