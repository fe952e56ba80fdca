package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.policy.QuotaRule;

/**
 * The decision on one application, in the order of the list.
 *
 * @param zoneCode the zone whose administration applies; empty for a county's government
 * @param group of the ranking it was scored in; empty for what was not scored
 * @param place from 1; equal where nothing has decided between equals; empty for what is not ranked, and where it would tell
 *     of what is hidden from the viewer
 * @param exact the score that decides, as a decimal or fraction
 * @param published the score as it is shown
 * @param formed the decision as the rules gave it
 * @param decision the decision as it stands
 * @param grade id of the grade, of an evaluation
 * @param eligible whether it has not met the conditions and may be taken under cultivation
 * @param reasons of the decision as it was formed; of what the rules listed at most that a lot put it in its order
 * @param change how two people changed the decision by hand
 */
public record ListEntry(
        ApplicationId application,
        String name,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        Optional<String> group,
        Optional<Integer> place,
        Optional<String> exact,
        Optional<String> published,
        ListDecision formed,
        ListDecision decision,
        Optional<String> grade,
        boolean eligible,
        List<ListReason> reasons,
        Optional<ManualChange> change) {

    public ListEntry {
        reasons = List.copyOf(reasons);
    }

    /** What limits count it by. */
    public Map<String, Set<String>> attributes(QuotaRule rule) {
        Map<String, Set<String>> attributes = new HashMap<>(rule.attributes(cityCode, fieldCode, zoneCode, countyCode));
        group.ifPresent(name -> attributes.put("group", Set.of(name)));
        return attributes;
    }

    ListEntry eligible(boolean is) {
        return with(place, decision, is, reasons, change);
    }

    ListEntry changed(ListDecision to, ManualChange by) {
        return with(place, to, eligible, reasons, Optional.of(by));
    }

    /** With one more reason. */
    ListEntry and(ListReason reason) {
        List<ListReason> all = new ArrayList<>(reasons);
        all.add(reason);
        return with(place, all);
    }

    /** As an objection leaves it: another decision, and the reason for it before those it was formed with. */
    ListEntry corrected(ListDecision to, ListReason because) {
        List<ListReason> all = new ArrayList<>(List.of(because));
        all.addAll(reasons);
        return with(place, to, eligible, all, change);
    }

    ListEntry with(Optional<Integer> shownPlace, List<ListReason> shownReasons) {
        return with(shownPlace, decision, eligible, shownReasons, change);
    }

    private ListEntry with(
            Optional<Integer> newPlace,
            ListDecision newDecision,
            boolean isEligible,
            List<ListReason> newReasons,
            Optional<ManualChange> newChange) {
        return new ListEntry(
                application,
                name,
                cityCode,
                countyCode,
                zoneCode,
                fieldCode,
                group,
                newPlace,
                exact,
                published,
                formed,
                newDecision,
                grade,
                isEligible,
                newReasons,
                newChange);
    }

    /** What the public notice says of it. */
    ListEntry asPublished() {
        return new ListEntry(
                application,
                name,
                cityCode,
                countyCode,
                zoneCode,
                fieldCode,
                Optional.empty(),
                place,
                Optional.empty(),
                Optional.empty(),
                decision,
                decision,
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
    }
}
