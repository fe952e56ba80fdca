package org.clusterreview.assignments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.assignments.fit.FitInput;
import org.clusterreview.assignments.fit.FitWeights;
import org.clusterreview.assignments.fit.KnownField;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Puts together what an assignment is reckoned from, as things stand. The caller has seen to it that the viewer sees the whole track. */
@Component
class Questions {

    private final Vacancies vacancies;
    private final Groups groups;
    private final Applications applications;
    private final ExpertPool experts;
    private final Dictionaries dictionaries;

    Questions(
            Vacancies vacancies,
            Groups groups,
            Applications applications,
            ExpertPool experts,
            Dictionaries dictionaries) {
        this.vacancies = vacancies;
        this.groups = groups;
        this.applications = applications;
        this.experts = experts;
        this.dictionaries = dictionaries;
    }

    Question of(Viewer viewer, Track track, VacantPanels vacant) {
        return new Question(
                new DrawPool(vacant.pool()),
                new DrawSpec(DrawSpec.VERSION, vacant.rules(), vacant.panels()),
                fit(viewer, track, vacant),
                vacancies.groupsHash(viewer, track.id()));
    }

    private FitInput fit(Viewer viewer, Track track, VacantPanels vacant) {
        SortedMap<String, List<KnownField>> known = new TreeMap<>();
        experts.all(viewer)
                .forEach(expert -> known.put(
                        expert.id().toString(),
                        expert.fields().stream()
                                .map(field -> new KnownField(field, expert.level(field)))
                                .toList()));
        SortedMap<String, String> parents = new TreeMap<>();
        dictionaries
                .current(viewer)
                .fields()
                .forEach(field -> field.parent().ifPresent(parent -> parents.put(field.code(), parent)));
        return new FitInput(FitWeights.STANDARD, known, fields(viewer, track, vacant), parents);
    }

    private SortedMap<String, SortedMap<String, Integer>> fields(Viewer viewer, Track track, VacantPanels vacant) {
        List<String> wanted = vacant.panels().stream().map(WantedPanel::id).toList();
        Map<ApplicationId, Application> byId = new HashMap<>();
        applications.ofTrack(viewer, track.id()).forEach(one -> byId.put(one.id(), one));
        SortedMap<String, SortedMap<String, Integer>> fields = new TreeMap<>();
        for (Group group : groups.ofTrack(viewer, track.id())) {
            if (wanted.contains(group.id().toString())) {
                SortedMap<String, Integer> counts = new TreeMap<>();
                group.applications().stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .forEach(one -> counts.merge(one.fieldCode(), 1, Integer::sum));
                fields.put(group.id().toString(), counts);
            }
        }
        return fields;
    }
}
