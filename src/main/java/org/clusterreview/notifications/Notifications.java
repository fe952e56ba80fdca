package org.clusterreview.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.ForEveryone;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.WithoutViewer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages to persons, inside the application. Everybody reads his or her own alone. */
@Service
@Transactional
public class Notifications {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final NotificationRepository notifications;
    private final Visibility visibility;
    private final Clock clock;

    Notifications(NotificationRepository notifications, Visibility visibility, Clock clock) {
        this.notifications = notifications;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Tells a person something, in the transaction in which it happened.
     *
     * @param code key of the text, filled with {@code args}
     * @param link route to the work, such as {@code approvals}; may be empty
     */
    @WithoutViewer("features call it when something has happened; it gives nothing back")
    public void send(AccountId to, String code, List<String> args, String link) {
        notifications.save(new NotificationEntity(to, code, args, link, null, now()));
    }

    /** The same about an application: the message is gone for as long as the application is hidden from the person. */
    @WithoutViewer("features call it when something has happened; it gives nothing back")
    public void sendAbout(UUID application, AccountId to, String code, List<String> args, String link) {
        notifications.save(new NotificationEntity(to, code, args, link, application, now()));
    }

    /** The same about a group of applications: gone for as long as the group is withheld from the person. */
    @WithoutViewer("features call it when something has happened; it gives nothing back")
    public void sendAboutGroup(UUID group, AccountId to, String code, List<String> args, String link) {
        notifications.save(new NotificationEntity(to, code, args, link, null, now()).aboutGroup(group));
    }

    @ForEveryone
    @Transactional(readOnly = true)
    public long unread(Viewer viewer) {
        Hidden hidden = visibility.of(viewer);
        return viewer.account()
                .map(account ->
                        notifications.unread(account.value(), orNone(hidden.applications()), orNone(hidden.groups())))
                .orElse(0L);
    }

    /** The viewer's messages, the latest first. */
    @ForEveryone
    @Transactional(readOnly = true)
    public List<Message> latest(Viewer viewer, int limit) {
        Hidden hidden = visibility.of(viewer);
        return viewer
                .account()
                .map(account -> notifications.latest(
                        account.value(), orNone(hidden.applications()), orNone(hidden.groups()), Limit.of(limit)))
                .orElse(List.of())
                .stream()
                .map(NotificationEntity::toValue)
                .toList();
    }

    @ForEveryone
    public void markRead(Viewer viewer, UUID message) {
        viewer.account().ifPresent(account -> notifications.markRead(account.value(), message, now()));
    }

    @ForEveryone
    public void markAllRead(Viewer viewer) {
        viewer.account().ifPresent(account -> notifications.markAllRead(account.value(), now()));
    }

    /** Never empty, as the queries need it. */
    private static Set<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? NONE : ids;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
