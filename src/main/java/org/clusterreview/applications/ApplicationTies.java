package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.applications.workbook.PersonRole;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a check for conflicts of interest must know of the applications of a track. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("a tie is found whoever started the check: what is hidden from that person hides no conflict of others")
public class ApplicationTies {

    private final ApplicationRepository applications;
    private final MemberStore members;
    private final PersonStore people;
    private final PartyTracks parties;

    ApplicationTies(ApplicationRepository applications, MemberStore members, PersonStore people, PartyTracks parties) {
        this.applications = applications;
        this.members = members;
        this.people = people;
        this.parties = parties;
    }

    /**
     * All bodies and people of all applications of some tracks, in the order of their numbers; a few queries, however many
     * there are. A track without applications is left out.
     */
    public Map<TrackId, List<ApplicationTie>> ties(Collection<TrackId> tracks) {
        if (tracks.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = tracks.stream().map(TrackId::value).toList();
        Map<ApplicationId, List<Member>> byMembers = members.ofTracks(ids);
        Map<ApplicationId, List<PersonOfApplication>> byPeople = people.ofTracks(ids);
        return applications.findByTrackIdInOrderByNumber(ids).stream()
                .map(entity -> new ApplicationTie(
                        entity.toValue(),
                        parties(entity.toValue(), byMembers.getOrDefault(entity.id(), List.of())),
                        people(entity, byPeople.getOrDefault(entity.id(), List.of()))))
                .collect(Collectors.groupingBy(tie -> tie.application().track()));
    }

    /** Tracks in whose applications one of some organisations has a part. */
    public Set<TrackId> tracksWith(Collection<UUID> organisations) {
        return parties.tracksWith(organisations);
    }

    private static List<Party> parties(Application application, List<Member> members) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(
                application.applicant(), application.applicantName(), Party.Part.APPLICANT, Optional.empty()));
        application
                .recommender()
                .ifPresent(id -> parties.add(
                        new Party(id, application.recommendingDepartment(), Party.Part.RECOMMENDER, Optional.empty())));
        for (Member member : members) {
            parties.add(
                    new Party(member.organisation(), member.name(), Party.Part.of(member.role()), Optional.empty()));
            // the head of a group often names itself as the group
            member.parent()
                    .filter(parent -> !parent.organisation().equals(member.organisation()))
                    .ifPresent(parent -> parties.add(new Party(
                            parent.organisation(),
                            parent.name(),
                            Party.Part.PARENT,
                            Optional.of(member.organisation()))));
        }
        return parties;
    }

    /** Whom to call is a person of the application, whether the sheet of people names him or her again or not. */
    private static List<PersonOfApplication> people(ApplicationEntity entity, List<PersonOfApplication> stated) {
        String contact = entity.contact().name();
        List<PersonOfApplication> people = new ArrayList<>(stated);
        if (stated.stream()
                .noneMatch(person ->
                        person.role() == PersonRole.CONTACT && person.name().equals(contact))) {
            people.add(new PersonOfApplication(contact, Optional.empty(), Optional.empty(), PersonRole.CONTACT));
        }
        return people;
    }
}
