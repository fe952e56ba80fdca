package org.clusterreview.applications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications with what belongs to them. One that is hidden from the viewer is absent from every answer; an expert
 * may know its name.
 */
@Service
@Transactional(readOnly = true)
public class Applications {

    private final ApplicationRepository applications;
    private final FigureStore figures;
    private final MemberStore members;
    private final PersonStore people;
    private final FormalStore formal;
    private final RevisionStore revisions;
    private final Visibility visibility;

    Applications(
            ApplicationRepository applications,
            FigureStore figures,
            MemberStore members,
            PersonStore people,
            FormalStore formal,
            RevisionStore revisions,
            Visibility visibility) {
        this.applications = applications;
        this.figures = figures;
        this.members = members;
        this.people = people;
        this.formal = formal;
        this.revisions = revisions;
        this.visibility = visibility;
    }

    /** In the order of their numbers. */
    @ForInsiders
    public List<Application> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return applications.findByTrackIdOrderByNumber(track.value()).stream()
                .map(ApplicationEntity::toValue)
                .filter(application -> !hidden.hides(application.id().value()))
                .toList();
    }

    @ForParticipants
    public Optional<Application> find(Viewer viewer, ApplicationId id) {
        return entity(viewer, id).map(ApplicationEntity::toValue);
    }

    /** Several at once; those that are hidden or unknown are absent. */
    @ForParticipants
    public Map<ApplicationId, Application> some(Viewer viewer, Collection<ApplicationId> ids) {
        return applications
                .findAllById(
                        visible(viewer, ids).stream().map(ApplicationId::value).toList())
                .stream()
                .map(ApplicationEntity::toValue)
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Whether applications of the track are hidden from the viewer, so that what he or she sees is not the whole. */
    @ForInsiders
    public boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value());
    }

    /** The name; to an expert also of an application of which he or she may see nothing else. */
    @ForParticipants
    public Optional<String> nameOf(Viewer viewer, ApplicationId id) {
        return viewer.has(Role.EXPERT) || !isHidden(viewer, id)
                ? applications.findById(id.value()).map(ApplicationEntity::name)
                : Optional.empty();
    }

    /** The figures that hold, by item and year; one that is absent is missing, not nought. */
    @ForParticipants
    public List<Figure> figures(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? List.of() : figures.holding(id);
    }

    /** The figures that hold of several applications; those that are hidden or have none are absent. */
    @ForParticipants
    public Map<ApplicationId, List<Figure>> figures(Viewer viewer, Collection<ApplicationId> ids) {
        return figures.holding(visible(viewer, ids));
    }

    /** The figures of all applications of a track that the viewer may see. */
    @ForInsiders
    public Map<ApplicationId, List<Figure>> figuresOfTrack(Viewer viewer, TrackId track) {
        return visible(viewer, figures.holdingOfTrack(track.value()));
    }

    /** What staff found for the conditions that no figure decides, by rule. */
    @ForParticipants
    public List<Finding> findings(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? List.of() : formal.findings(id);
    }

    /** What staff found of several applications; those that are hidden or without are absent. */
    @ForParticipants
    public Map<ApplicationId, List<Finding>> findings(Viewer viewer, Collection<ApplicationId> ids) {
        return formal.findings(visible(viewer, ids));
    }

    /** In the order of the form. */
    @ForParticipants
    public List<Member> members(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? List.of() : members.of(id);
    }

    /** The members of all applications of a track that the viewer may see. */
    @ForInsiders
    public Map<ApplicationId, List<Member>> membersOfTrack(Viewer viewer, TrackId track) {
        return visible(viewer, members.ofTracks(Set.of(track.value())));
    }

    /**
     * The people whom the sheet of people names, in the order of the form; {@link ApplicationContacts} is asked apart.
     */
    @ForInsiders
    public List<PersonOfApplication> people(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? List.of() : people.of(id);
    }

    /** Every content that the application had, the latest first. */
    @ForInsiders
    public List<Revision> revisions(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? List.of() : revisions.of(id);
    }

    @ForParticipants
    public Optional<String> remark(Viewer viewer, ApplicationId id) {
        return entity(viewer, id).flatMap(ApplicationEntity::remark);
    }

    private Optional<ApplicationEntity> entity(Viewer viewer, ApplicationId id) {
        return isHidden(viewer, id) ? Optional.empty() : applications.findById(id.value());
    }

    private boolean isHidden(Viewer viewer, ApplicationId id) {
        return visibility.of(viewer).hides(id.value());
    }

    private List<ApplicationId> visible(Viewer viewer, Collection<ApplicationId> ids) {
        Hidden hidden = visibility.of(viewer);
        return ids.stream().filter(id -> !hidden.hides(id.value())).distinct().toList();
    }

    private <T> Map<ApplicationId, T> visible(Viewer viewer, Map<ApplicationId, T> all) {
        Hidden hidden = visibility.of(viewer);
        all.keySet().removeIf(id -> hidden.hides(id.value()));
        return all;
    }
}
