package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.policy.EvaluationRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a public notice says, as it is printed: title, paragraphs, one annex for each kind of decision or each grade,
 * office and day.
 *
 * @param addressee empty where the text begins without one
 * @param annexes those of which the list holds something
 * @param source the list that was shown, by revision and hash; it stands in the properties of the file
 */
record NoticeContent(
        String title,
        String addressee,
        List<String> paragraphs,
        List<Annex> annexes,
        String office,
        LocalDate day,
        boolean demonstration,
        String source) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param cities in the order of their codes */
    record Annex(String title, List<City> cities) {

        int size() {
            return cities.stream().mapToInt(city -> city.names().size()).sum();
        }
    }

    /** @param names in the order of the list */
    record City(String name, List<String> names) {}

    NoticeContent {
        paragraphs = List.copyOf(paragraphs);
        annexes = List.copyOf(annexes);
    }

    /**
     * @param shown what the notice shows, in the order of the list, each with a decision that is shown
     * @param grades of an evaluation, the best first; empty for what is not one
     * @param text a paragraph a line; where it does not name both days of the period, a sentence that does is added
     */
    static NoticeContent of(
            String title,
            String office,
            String text,
            LocalDate published,
            NoticePeriod period,
            List<ListEntry> shown,
            RecognitionList list,
            List<EvaluationRule.Grade> grades,
            PlaceNames names,
            boolean demonstration) {
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        List<String> lines = new ArrayList<>(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        String addressee = !lines.isEmpty() && lines.getFirst().endsWith("：") ? lines.removeFirst() : "";
        String first = NoticeWording.day(period.first());
        String last = NoticeWording.day(period.last());
        if (lines.stream().noneMatch(line -> line.contains(first) && line.contains(last))) {
            lines.add(texts.get("recognition.notice.text.days", first, last));
        }
        return new NoticeContent(
                title,
                addressee,
                lines,
                annexes(shown, grades, names),
                office,
                published,
                demonstration,
                "list " + list.revision() + " sha256 " + list.sha256());
    }

    /** One for each decision that is shown, and, of what was evaluated, one for each grade, the best first. */
    private static List<Annex> annexes(List<ListEntry> shown, List<EvaluationRule.Grade> grades, PlaceNames names) {
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        Map<String, Predicate<ListEntry>> titles = new LinkedHashMap<>();
        for (ListDecision decision : List.of(ListDecision.LISTED, ListDecision.CULTIVATION)) {
            titles.put(texts.get("recognition.notice.annex." + decision.name()), entry -> entry.decision() == decision);
        }
        for (EvaluationRule.Grade grade : grades) {
            titles.put(
                    texts.get("recognition.notice.annex.grade", grade.name().zh()),
                    entry -> entry.decision() == ListDecision.GRADED
                            && entry.grade().filter(grade.id()::equals).isPresent());
        }
        titles.put(
                texts.get("recognition.notice.annex." + ListDecision.GRADED.name()),
                entry -> entry.decision() == ListDecision.GRADED
                        && grades.stream()
                                .noneMatch(grade ->
                                        entry.grade().filter(grade.id()::equals).isPresent()));
        return titles.entrySet().stream()
                .map(one -> new Annex(
                        one.getKey(),
                        cities(shown.stream().filter(one.getValue()).toList(), names)))
                .filter(annex -> !annex.cities().isEmpty())
                .toList();
    }

    private static List<City> cities(List<ListEntry> shown, PlaceNames names) {
        Map<String, List<String>> byCode = new TreeMap<>(Comparator.naturalOrder());
        shown.forEach(entry -> byCode.computeIfAbsent(entry.cityCode(), code -> new ArrayList<>())
                .add(entry.name()));
        return byCode.entrySet().stream()
                .map(one -> new City(names.city(one.getKey()), List.copyOf(one.getValue())))
                .toList();
    }

    FrozenInput freeze() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("addressee", addressee);
        map.put("paragraphs", paragraphs);
        map.put(
                "annexes",
                annexes.stream()
                        .map(annex -> Map.of(
                                "title",
                                annex.title(),
                                "cities",
                                annex.cities().stream()
                                        .map(city -> Map.of("name", city.name(), "names", city.names()))
                                        .toList()))
                        .toList());
        map.put("office", office);
        map.put("day", day);
        map.put("demonstration", demonstration);
        map.put("source", source);
        return FrozenInput.of(map);
    }

    static NoticeContent read(FrozenInput input) {
        JsonNode json = JSON.readTree(input.canonical());
        return new NoticeContent(
                json.get("title").asString(),
                json.get("addressee").asString(),
                strings(json.get("paragraphs")),
                json.get("annexes").values().stream()
                        .map(annex -> new Annex(
                                annex.get("title").asString(),
                                annex.get("cities").values().stream()
                                        .map(city -> new City(city.get("name").asString(), strings(city.get("names"))))
                                        .toList()))
                        .toList(),
                json.get("office").asString(),
                LocalDate.parse(json.get("day").asString()),
                json.get("demonstration").asBoolean(),
                json.get("source").asString());
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
