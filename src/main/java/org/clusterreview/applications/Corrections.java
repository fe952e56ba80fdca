package org.clusterreview.applications;

import java.util.Comparator;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given back to be completed and what came again: both contents, side by side. */
@Service
@Transactional(readOnly = true)
public class Corrections {

    private final VisibleApplications applications;
    private final FormalStore formal;
    private final RevisionStore revisions;

    Corrections(VisibleApplications applications, FormalStore formal, RevisionStore revisions) {
        this.applications = applications;
        this.formal = formal;
        this.revisions = revisions;
    }

    /** Empty for an application that was never given back, or is hidden from the viewer. */
    @ForInsiders
    public Optional<Correction> of(Viewer viewer, ApplicationId id) {
        return applications
                .find(viewer, id)
                .flatMap(entity -> formal.lastReturn(id).map(returned -> correction(entity.toValue(), returned)));
    }

    /** Two revisions of an application side by side; empty where one of them does not exist. */
    @ForInsiders
    public Optional<RevisionComparison> compare(Viewer viewer, ApplicationId id, int left, int right) {
        return applications.find(viewer, id).flatMap(entity -> compare(id, left, right));
    }

    private Correction correction(Application application, Decision returned) {
        return new Correction(
                returned,
                revisions.of(application.id()).stream()
                        .filter(revision -> revision.number() > returned.revision())
                        .min(Comparator.comparingInt(Revision::number)),
                application.revision() > returned.revision()
                        ? compare(application.id(), returned.revision(), application.revision())
                        : Optional.empty());
    }

    private Optional<RevisionComparison> compare(ApplicationId id, int left, int right) {
        return revisions
                .content(id, left)
                .flatMap(before ->
                        revisions.content(id, right).map(after -> RevisionComparison.of(left, before, right, after)));
    }
}
