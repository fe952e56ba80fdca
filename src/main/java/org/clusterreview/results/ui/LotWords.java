package org.clusterreview.results.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.LotSet;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.TrackId;

/**
 * The ids of lots in words.
 *
 * @param applications names by id
 * @param people names of accounts by id
 */
record LotWords(Map<String, String> applications, Map<UUID, String> people) {

    static LotWords of(
            Viewer viewer,
            TrackId track,
            Applications applications,
            AccountNames accounts,
            List<LotRecord> lots,
            List<LotSet> sets) {
        Set<String> asked = Stream.concat(
                        lots.stream().map(LotRecord::among), sets.stream().map(LotSet::among))
                .flatMap(equals -> equals.applications().stream())
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        asked.forEach(id -> applications.nameOf(viewer, ApplicationId.of(id)).ifPresent(name -> names.put(id, name)));
        Set<UUID> people = new HashSet<>();
        lots.forEach(lot -> lot.started().account().ifPresent(people::add));
        return new LotWords(names, accounts.of(viewer, people));
    }

    String application(String id) {
        return Optional.ofNullable(applications.get(id)).orElse(id);
    }

    String names(Collection<String> ids, String separator) {
        return ids.stream().map(this::application).collect(Collectors.joining(text(separator)));
    }

    String order(List<ApplicationId> order) {
        return names(order.stream().map(ApplicationId::toString).toList(), "lot.before");
    }

    String person(Deed deed) {
        return deed.account()
                .flatMap(account -> Optional.ofNullable(people.get(account)))
                .orElseGet(() -> text("lot.program"));
    }

    /** What is to be decided between whom. */
    String subject(LotEquals equals) {
        return text("lot.scope." + equals.scope().name(), names(equals.applications(), "lot.and"));
    }

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
