package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.springframework.stereotype.Component;

/** Finds experts by what stands in their search keys, and keeps the keys up with what changes. */
@Component
class ExpertSearch {

    private final ExpertRepository experts;
    private final EngagementRepository engagements;
    private final OrganisationTies ties;
    private final Dictionaries dictionaries;

    ExpertSearch(
            ExpertRepository experts,
            EngagementRepository engagements,
            OrganisationTies ties,
            Dictionaries dictionaries) {
        this.experts = experts;
        this.engagements = engagements;
        this.ties = ties;
        this.dictionaries = dictionaries;
    }

    /** Records that match; one that has been merged stands for the one it was merged into. */
    Set<UUID> find(String text, MergedIds merged) {
        return experts.search(SearchKeys.pattern(text)).stream()
                .map(merged::present)
                .collect(Collectors.toSet());
    }

    /** Writes the keys of these records anew: present employer first, then former ones, then fields. */
    void index(Collection<ExpertEntity> changed) {
        Map<UUID, List<UUID>> employers = new HashMap<>();
        changed.forEach(expert -> employers.put(
                expert.id(), new ArrayList<>(List.of(expert.employer().value()))));
        engagements
                .findByExpertIdInAndSupersededAtIsNullOrderById(employers.keySet())
                .forEach(engagement -> employers
                        .getOrDefault(engagement.expert(), new ArrayList<>())
                        .add(engagement.organisation().value()));
        Map<UUID, String> names =
                ties.names(employers.values().stream().flatMap(List::stream).toList());
        Dictionary dictionary = dictionaries.current();
        for (ExpertEntity expert : changed) {
            List<String> words = new ArrayList<>();
            employers.getOrDefault(expert.id(), List.of()).stream()
                    .distinct()
                    .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                    .distinct()
                    .forEach(words::add);
            expert.fields().forEach(field -> words.add(dictionary.fieldName(field.code())));
            expert.isFoundBy(SearchKeys.of(expert.name(), words));
        }
    }
}
