package org.clusterreview.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.analysis.HomeLeaning.Origin;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.results.ResultInput.SheetRef;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Tells of each sheet whether its application is of the expert's own city. Nothing else of the expert is told. */
@Component
class ExpertOrigins {

    private final Sheets sheets;
    private final ExpertPool pool;
    private final Applications applications;

    ExpertOrigins(Sheets sheets, ExpertPool pool, Applications applications) {
        this.sheets = sheets;
        this.pool = pool;
        this.applications = applications;
    }

    /** By application and seat key, in their order. A sheet that was taken out since then is of unknown origin. */
    Map<String, Map<String, Origin>> of(Viewer viewer, TrackId track, Map<String, List<SheetRef>> refs) {
        Map<String, ExpertId> experts = sheets.submitted(viewer, track).stream()
                .collect(Collectors.toMap(sheet -> sheet.sheet().toString(), SubmittedSheet::expert));
        Map<ExpertId, Expert> people = pool.all(viewer, experts.values());
        Map<String, String> cities = applications.ofTrack(viewer, track).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Application::cityCode));
        Map<String, Map<String, Origin>> origins = new TreeMap<>();
        refs.forEach((application, own) -> {
            Map<String, Origin> bySeat = new TreeMap<>();
            own.forEach(ref -> bySeat.put(
                    ref.seat(),
                    origin(
                            Optional.ofNullable(experts.get(ref.sheet()))
                                    .flatMap(expert -> Optional.ofNullable(people.get(expert))),
                            Optional.ofNullable(cities.get(application)))));
            origins.put(application, bySeat);
        });
        return origins;
    }

    /** An expert without a city is from outside the province, and everything here is elsewhere for him or her. */
    private static Origin origin(Optional<Expert> expert, Optional<String> city) {
        if (expert.isEmpty() || city.isEmpty()) {
            return Origin.UNKNOWN;
        }
        return expert.get().cityCode().equals(city) ? Origin.HOME : Origin.AWAY;
    }
}
