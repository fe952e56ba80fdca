package org.clusterreview.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.Pinyin;
import org.clusterreview.feedback.letter.OpinionGuard;
import org.clusterreview.feedback.letter.Opinions;
import org.clusterreview.recognition.Issue;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what letters are made from; nothing of applications whose result is withheld from the viewer. */
@Component
class LetterSources {

    private final Rounds rounds;
    private final Policies policies;
    private final Applications applications;
    private final RecognitionLists lists;
    private final PublicNotices notices;
    private final Issues issues;
    private final Results results;
    private final Sheets sheets;
    private final Visibility visibility;

    LetterSources(
            Rounds rounds,
            Policies policies,
            Applications applications,
            RecognitionLists lists,
            PublicNotices notices,
            Issues issues,
            Results results,
            Sheets sheets,
            Visibility visibility) {
        this.rounds = rounds;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
        this.notices = notices;
        this.issues = issues;
        this.results = results;
        this.sheets = sheets;
        this.visibility = visibility;
    }

    /** What all letters of a track have in common. */
    record OfTrack(
            Round round,
            Track track,
            Policy policy,
            Optional<Issue> issue,
            Optional<ScoringModel> model,
            List<OfApplication> applications) {

        /** Whether the list is one that an objection has changed. */
        boolean isCorrected() {
            return applications.stream()
                    .flatMap(one -> one.entry().reasons().stream())
                    .anyMatch(LetterSources::isCorrection);
        }
    }

    /**
     * @param result empty for what was not scored
     * @param notice that an objection would be about; empty where none is asked for
     * @param withhold texts that may not stand in this letter
     */
    record OfApplication(
            Application application,
            ListEntry entry,
            Optional<ApplicationResult> result,
            Optional<PublicNotice> notice,
            Predicate<String> withhold,
            Opinions opinions) {}

    /** Whether a decision has come about by an objection that holds. */
    static boolean isCorrection(ListReason reason) {
        return reason instanceof ListReason.ObjectionUpheld || reason instanceof ListReason.MovedUp;
    }

    /** Empty while there is no list. */
    @Transactional(readOnly = true)
    public Optional<OfTrack> of(Viewer viewer, Track track) {
        return lists.current(viewer, track.id()).map(list -> of(viewer, track, list));
    }

    private OfTrack of(Viewer viewer, Track track, RecognitionList list) {
        Optional<FrozenResult> frozen = results.frozen(viewer, track.id());
        Optional<ScoringModel> model = frozen.map(found -> found.ranking().model());
        Map<String, ApplicationResult> rows = frozen.stream()
                .flatMap(found -> found.ranking().rows().stream())
                .collect(Collectors.toMap(ApplicationResult::application, row -> row));
        Hidden hidden = visibility.of(viewer);
        Map<ApplicationId, Application> known = applications.some(
                viewer, list.entries().stream().map(ListEntry::application).toList());
        Map<ApplicationId, PublicNotice> shown = notices.concerned(viewer, track.id(), known.keySet());
        Map<String, String> indicators = indicators(model);
        Map<ApplicationId, List<Opinions.Written>> written = written(viewer, track);
        Withholding withholding = new Withholding(guard(viewer, track), known.values());
        List<OfApplication> all = list.entries().stream()
                .filter(entry -> !hidden.withholds(entry.application().value()))
                .flatMap(entry -> Stream.ofNullable(known.get(entry.application()))
                        .map(application -> {
                            Predicate<String> withhold = withholding.from(application);
                            return new OfApplication(
                                    application,
                                    entry,
                                    Optional.ofNullable(
                                            rows.get(application.id().toString())),
                                    Optional.ofNullable(shown.get(application.id())),
                                    withhold,
                                    Opinions.of(
                                            indicators, written.getOrDefault(application.id(), List.of()), withhold));
                        }))
                .sorted(Comparator.comparingInt(one -> one.application().number()))
                .toList();
        return new OfTrack(
                rounds.find(viewer, track.round()).orElseThrow(),
                track,
                policies.of(viewer, track.id()),
                issues.of(viewer, track.id()),
                model,
                all);
    }

    /** What may stand in no letter, and what not in that of one applicant. */
    private record Withholding(OpinionGuard guard, Collection<Application> all) {

        Predicate<String> from(Application own) {
            List<String> mine = List.of(own.name(), own.applicantName());
            List<String> others = all.stream()
                    .filter(other -> !other.id().equals(own.id()))
                    .flatMap(other -> Stream.of(other.name(), other.applicantName()))
                    .distinct()
                    .toList();
            return text -> guard.tells(text) || OpinionGuard.names(text, mine, others);
        }
    }

    /** Everybody who has or had a sheet of the track, also one who counts nowhere. */
    private OpinionGuard guard(Viewer viewer, Track track) {
        Set<String> names = Stream.concat(
                        sheets.ofTrack(viewer, track.id()).stream(), sheets.shadowsOfTrack(viewer, track.id()).stream())
                .map(SheetProgress::sheet)
                .map(sheet -> sheet.expertName())
                .collect(Collectors.toSet());
        List<String> latin = new ArrayList<>();
        for (String name : names) {
            Pinyin.readingsOfName(name).forEach(syllables -> {
                latin.add(String.join("", syllables));
                latin.add(String.join(" ", syllables));
            });
        }
        return new OpinionGuard(names, latin);
    }

    private static Map<String, String> indicators(Optional<ScoringModel> model) {
        Map<String, String> names = new LinkedHashMap<>();
        model.stream()
                .flatMap(found -> found.onSheet().stream())
                .forEach((Indicator indicator) -> names.put(indicator.id(), indicator.name()));
        return names;
    }

    private Map<ApplicationId, List<Opinions.Written>> written(Viewer viewer, Track track) {
        Map<ApplicationId, List<Opinions.Written>> written = new HashMap<>();
        sheets.submitted(viewer, track.id())
                .forEach(sheet -> sheet.marks()
                        .forEach((indicator, mark) -> written.computeIfAbsent(
                                        sheet.application(), id -> new ArrayList<>())
                                .add(new Opinions.Written(indicator, mark.comment()))));
        return written;
    }
}
