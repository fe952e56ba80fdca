package org.clusterreview.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;

/** Which notice of a track an objection to an application is about: the latest that was not withdrawn and showed it. */
final class NoticesByApplication {

    private final List<PublicNotice> open;
    private final Map<ApplicationId, PublicNotice> shown = new HashMap<>();

    /** @param latestFirst every notice of the track */
    NoticesByApplication(List<PublicNotice> latestFirst, NoticeStore store) {
        open = latestFirst.stream()
                .filter(notice -> notice.withdrawal().isEmpty())
                .toList();
        open.forEach(notice -> store.shown(notice.id()).keySet().forEach(id -> shown.putIfAbsent(id, notice)));
    }

    /** That of the whole list where none showed it. */
    Optional<PublicNotice> of(ApplicationId application) {
        return Optional.ofNullable(shown.get(application))
                .or(() -> open.stream()
                        .filter(notice -> notice.scope() == PublicNotice.Scope.WHOLE)
                        .findFirst());
    }

    Optional<PublicNotice> latest() {
        return open.stream().findFirst();
    }
}
