package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.springframework.stereotype.Component;

/** Finds experts by what stands in their search keys, and keeps the keys up with what changes. */
@Component
class ExpertSearch {

    private final ExpertRepository experts;
    private final EngagementRepository engagements;
    private final Organisations organisations;
    private final Dictionaries dictionaries;

    ExpertSearch(
            ExpertRepository experts,
            EngagementRepository engagements,
            Organisations organisations,
            Dictionaries dictionaries) {
        this.experts = experts;
        this.engagements = engagements;
        this.organisations = organisations;
        this.dictionaries = dictionaries;
    }

    /** Records that match; one that has been merged stands for the one it was merged into. */
    Set<UUID> find(String text, MergedIds merged) {
        return experts.search(SearchKeys.pattern(text)).stream()
                .map(merged::present)
                .collect(Collectors.toSet());
    }

    /** Writes the keys of these records anew: present employer first, then former ones, then fields. */
    void index(Viewer viewer, Collection<ExpertEntity> changed) {
        Map<UUID, List<EngagementEntity>> past = engagements
                .findByExpertIdInAndSupersededAtIsNullOrderById(
                        changed.stream().map(ExpertEntity::id).toList())
                .stream()
                .collect(Collectors.groupingBy(EngagementEntity::expert));
        List<OrganisationId> wanted =
                new ArrayList<>(changed.stream().map(ExpertEntity::employer).toList());
        past.values().forEach(own -> own.forEach(engagement -> wanted.add(engagement.organisation())));
        Map<OrganisationId, Organisation> names = organisations.all(viewer, wanted);
        Dictionary dictionary = dictionaries.current(viewer);
        for (ExpertEntity expert : changed) {
            Set<OrganisationId> employers = new LinkedHashSet<>(List.of(expert.employer()));
            past.getOrDefault(expert.id(), List.of()).forEach(engagement -> employers.add(engagement.organisation()));
            List<String> words = new ArrayList<>();
            for (OrganisationId employer : employers) {
                Organisation organisation = names.get(employer);
                if (organisation != null) {
                    words.add(organisation.name());
                }
            }
            expert.fields().forEach(field -> words.add(dictionary.fieldName(field.code())));
            expert.isFoundBy(SearchKeys.of(expert.name(), words));
        }
    }
}
