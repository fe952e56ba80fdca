package org.clusterreview.reviews;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FactVersions;
import org.clusterreview.scoring.engine.SheetScorer;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/**
 * Figures of applications put to their models, kept as long as nothing about them changes. Whether something has is asked in
 * the database each time, so that it does not matter which server changed it.
 */
@Component
class SheetScorers {

    private static final int KEPT = 1_000;

    private final ScoringFigures figures;
    private final FactVersions versions;
    private final Map<Key, SheetScorer> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SheetScorer> eldest) {
            return size() > KEPT;
        }
    };

    SheetScorers(ScoringFigures figures, FactVersions versions) {
        this.figures = figures;
        this.versions = versions;
    }

    /** An application is in one track, whose model does not change once there are sheets. */
    private record Key(ApplicationId application, long version) {}

    /** The state of figures and findings on which {@link #of} relies. */
    Map<ApplicationId, Long> versions(Collection<ApplicationId> applications) {
        return versions.of(applications);
    }

    /** It is kept for everybody, so what it is made of does not depend on who asks: who may ask is checked before. */
    SheetScorer of(ApplicationId application, long version, ScoringModel model) {
        Key key = new Key(application, version);
        synchronized (kept) {
            SheetScorer found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        SheetScorer made = new SheetScorer(model, figures.of(Viewer.system(), application));
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
