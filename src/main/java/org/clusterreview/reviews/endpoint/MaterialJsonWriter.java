package org.clusterreview.reviews.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.applications.Figure;
import org.clusterreview.applications.Member;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.kernel.Texts;
import org.clusterreview.reviews.SheetMaterial;
import org.clusterreview.reviews.endpoint.MaterialJson.CellJson;
import org.clusterreview.reviews.endpoint.MaterialJson.FiguresJson;
import org.clusterreview.reviews.endpoint.MaterialJson.FileJson;
import org.clusterreview.reviews.endpoint.MaterialJson.MembersJson;
import org.clusterreview.reviews.endpoint.MaterialJson.RowJson;
import org.clusterreview.reviews.endpoint.MaterialJson.TermJson;

/** Writes what an application states as the workspace reads it, in the reader's language. */
final class MaterialJsonWriter {

    private final SheetMaterial material;
    private final Locale locale;
    private final Texts texts;

    MaterialJsonWriter(SheetMaterial material, Locale locale) {
        this.material = material;
        this.locale = locale;
        this.texts = Texts.in(locale);
    }

    MaterialJson write() {
        return new MaterialJson(
                material.keep(),
                List.of(
                        term("material.applicant", material.application().applicantName()),
                        term("material.place", material.place()),
                        term("material.field", material.field()),
                        term("material.recommended", material.application().recommendingDepartment())),
                figures(),
                members(),
                material.attachments().stream()
                        .map(one -> new FileJson(
                                one.id().toString(),
                                one.file().name(),
                                one.file().size()))
                        .toList());
    }

    private TermJson term(String key, String value) {
        return new TermJson(texts.get(key), value.isEmpty() ? texts.get("material.unstated") : value);
    }

    /** In the order of the form; an item of which no figure of any year is there is left out. */
    private FiguresJson figures() {
        List<Integer> years = List.copyOf(material.figures().stream()
                .map(Figure::year)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Map<Integer, Figure>> byItem = new LinkedHashMap<>();
        material.figures()
                .forEach(figure -> figure.year()
                        .ifPresent(year -> byItem.computeIfAbsent(figure.item(), item -> new LinkedHashMap<>())
                                .put(year, figure)));
        return new FiguresJson(
                years,
                FigureItems.shipped().stream()
                        .filter(item -> byItem.containsKey(item.key()))
                        .map(item -> row(item, years, byItem.getOrDefault(item.key(), Map.of())))
                        .toList());
    }

    private RowJson row(FigureItem item, List<Integer> years, Map<Integer, Figure> own) {
        return new RowJson(
                item.name(locale),
                item.unit(),
                years.stream()
                        .map(year -> cell(Optional.ofNullable(own.get(year))))
                        .toList());
    }

    private CellJson cell(Optional<Figure> figure) {
        return new CellJson(
                figure.map(one -> SheetJson.text(one.value())).orElse(null),
                figure.filter(one -> one.source() != Figure.Source.DECLARED)
                        .map(one -> texts.get("material.source." + one.source().name()))
                        .orElse(null));
    }

    private List<MembersJson> members() {
        Map<MemberRole, List<String>> byRole = material.members().stream()
                .collect(Collectors.groupingBy(
                        Member::role, LinkedHashMap::new, Collectors.mapping(Member::name, Collectors.toList())));
        return byRole.entrySet().stream()
                .map(role -> new MembersJson(role.getKey().label(), role.getValue()))
                .toList();
    }
}
