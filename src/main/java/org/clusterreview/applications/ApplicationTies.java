package org.clusterreview.applications;

import java.util.List;
import java.util.Map;
import org.clusterreview.access.WithoutViewer;
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

    ApplicationTies(ApplicationRepository applications, MemberStore members) {
        this.applications = applications;
        this.members = members;
    }

    /** All of them, in the order of their numbers. */
    public List<Application> ofTrack(TrackId track) {
        return applications.findByTrackIdOrderByNumber(track.value()).stream()
                .map(ApplicationEntity::toValue)
                .toList();
    }

    public Map<ApplicationId, List<Member>> members(TrackId track) {
        return members.ofTrack(track.value());
    }
}
