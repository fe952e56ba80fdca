package org.clusterreview.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a viewer may not see, gathered from every feature that knows a reason. It is looked up once in a transaction that only
 * reads: nothing changes in it.
 */
@Component
public class Visibility {

    private final List<VisibilityFeed> feeds;
    private final List<VisibilityReach> reaches;

    Visibility(List<VisibilityFeed> feeds, List<VisibilityReach> reaches) {
        this.feeds = feeds;
        this.reaches = reaches;
    }

    public Hidden of(Viewer viewer) {
        if (viewer.isSystem()) {
            return Hidden.NOTHING;
        }
        Remembered remembered = remembered();
        return remembered == null
                ? gathered(viewer)
                : remembered.byActor.computeIfAbsent(new Asker(viewer), asker -> gathered(viewer));
    }

    /**
     * Those of some questions that are answered with no, as {@link Hidden#hides} would answer each: for many viewers at once,
     * and always as it stands now.
     */
    public Set<Sight> hidden(Collection<Sight> asked) {
        List<Sight> people =
                asked.stream().filter(one -> !one.viewer().isSystem()).toList();
        Set<Sight> hidden = new HashSet<>();
        feeds.forEach(feed -> hidden.addAll(feed.hidden(people)));
        return hidden;
    }

    private Hidden gathered(Viewer viewer) {
        Set<UUID> applications = new HashSet<>();
        feeds.forEach(feed -> applications.addAll(feed.hiddenApplications(viewer)));
        if (applications.isEmpty()) {
            return Hidden.NOTHING;
        }
        Hidden hidden = new Hidden(applications);
        for (VisibilityReach reach : reaches) {
            hidden = reach.reach(hidden);
        }
        return hidden;
    }

    private static @Nullable Remembered remembered() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return null;
        }
        for (TransactionSynchronization open : TransactionSynchronizationManager.getSynchronizations()) {
            if (open instanceof Remembered remembered) {
                return remembered;
            }
        }
        Remembered remembered = new Remembered();
        TransactionSynchronizationManager.registerSynchronization(remembered);
        return remembered;
    }

    /** Whoever asks, as far as it matters: the account and the expert behind it. */
    private record Asker(String actor, @Nullable UUID expert) {

        Asker(Viewer viewer) {
            this(viewer.actor(), viewer.expert().orElse(null));
        }
    }

    private static final class Remembered implements TransactionSynchronization {

        private final Map<Asker, Hidden> byActor = new HashMap<>();
    }
}
