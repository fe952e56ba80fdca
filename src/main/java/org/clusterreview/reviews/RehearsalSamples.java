package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * The invented clusters of a rehearsal: three, of a strong, a middling and a weak one, always the same for a track. Nothing of
 * them comes from an application, and every name says that it is an example.
 */
final class RehearsalSamples {

    private static final List<Invented> CASES = List.of(
            new Invented("示例集群甲（演练用）", "示例市示例高新区", "示例领域：光电子信息", "1.6", "1.18"),
            new Invented("示例集群乙（演练用）", "示例市示例开发区", "示例领域：高端装备", "1", "1.07"),
            new Invented("示例集群丙（演练用）", "示例县示例产业园", "示例领域：现代食品", "0.4", "0.98"));

    /** What a middling cluster has in its last year, by figure; what is not here has 40. */
    private static final Map<String, String> USUAL = Map.of(
            "enterprises", "120",
            "hightech_enterprises", "48",
            "tech_smes", "60",
            "revenue_total", "360");

    private static final String OTHERWISE = "40";

    /** @param size against a middling cluster; @param growth from one year to the next */
    private record Invented(String name, String place, String field, BigDecimal size, BigDecimal growth) {

        Invented(String name, String place, String field, String size, String growth) {
            this(name, place, field, new BigDecimal(size), new BigDecimal(growth));
        }
    }

    private final TrackId track;
    private final ScoringModel model;
    private final int lastYear;

    /** @param lastYear the last year of which figures are asked for */
    RehearsalSamples(TrackId track, ScoringModel model, int lastYear) {
        this.track = track;
        this.model = model;
        this.lastYear = lastYear;
    }

    List<RehearsalCase> all() {
        return IntStream.range(0, CASES.size()).mapToObj(this::of).toList();
    }

    private RehearsalCase of(int at) {
        Invented invented = CASES.get(at);
        List<Figure> shown = figures(invented);
        List<Figure> read = new ArrayList<>(shown);
        read.addAll(findings(shown));
        SheetContent content = new SheetContent(
                sheet(at),
                new SheetContent.Place(invented.name(), "", at + 1, CASES.size(), neighbour(at - 1), neighbour(at + 1)),
                model,
                SheetScore.of(model, Map.of(), read),
                Estimate.of(model, read),
                Map.of(),
                Map.of(),
                SheetSums.missing(model, Map.of()),
                true);
        return new RehearsalCase(
                content,
                invented.name(),
                List.of(
                        new RehearsalCase.Term("material.applicant", "示例管理委员会（虚构）"),
                        new RehearsalCase.Term("material.place", invented.place()),
                        new RehearsalCase.Term("material.field", invented.field()),
                        new RehearsalCase.Term("material.recommended", "示例科技局（虚构）")),
                shown,
                List.of(
                        new RehearsalCase.Members("企业", names("示例企业", 6)),
                        new RehearsalCase.Members("高校院所", names("示例院所", 2))));
    }

    private static List<String> names(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> name + number + "（虚构）")
                .toList();
    }

    private Optional<SheetId> neighbour(int at) {
        return at < 0 || at >= CASES.size() ? Optional.empty() : Optional.of(new SheetId(id("sheet", at)));
    }

    private Sheet sheet(int at) {
        return new Sheet(
                new SheetId(id("sheet", at)),
                0,
                new RoundId(id("round", 0)),
                track,
                new ApplicationId(id("application", at)),
                1,
                new ExpertId(id("expert", 0)),
                "",
                true,
                SheetState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private UUID id(String what, int at) {
        return UUID.nameUUIDFromBytes(("rehearsal/" + track + "/" + what + "/" + at).getBytes(StandardCharsets.UTF_8));
    }

    /** Every figure of the form; a part is never more than its whole, and a whole number stays one. */
    private List<Figure> figures(Invented invented) {
        List<Figure> figures = new ArrayList<>();
        Map<String, BigDecimal> known = new HashMap<>();
        for (FigureItem item : FigureItems.shipped()) {
            for (int year : item.years(lastYear)) {
                BigDecimal value = value(invented, item, year);
                BigDecimal whole = item.partOf()
                        .map(part -> known.get(part + "/" + year))
                        .map(of -> of.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP))
                        .map(limit -> value.min(limit))
                        .orElse(value);
                BigDecimal settled = whole.setScale(item.integer() ? 0 : 2, RoundingMode.DOWN);
                known.put(item.key() + "/" + year, settled);
                figures.add(new Figure(item.key(), year, settled));
            }
        }
        return figures;
    }

    private BigDecimal value(Invented invented, FigureItem item, int year) {
        BigDecimal last = new BigDecimal(USUAL.getOrDefault(item.key(), OTHERWISE)).multiply(invented.size());
        BigDecimal value = last;
        for (int back = lastYear; back > year; back--) {
            value = value.divide(invented.growth(), 6, RoundingMode.HALF_UP);
        }
        return value;
    }

    /** What staff would have found: that each condition is met. */
    private List<Figure> findings(List<Figure> figures) {
        return model.indicators().stream()
                .map(Indicator::scoring)
                .flatMap(scoring -> scoring instanceof Scoring.ByStaff(var item)
                        ? java.util.stream.Stream.of(item)
                        : java.util.stream.Stream.empty())
                .distinct()
                .filter(item ->
                        figures.stream().noneMatch(figure -> figure.item().equals(item)))
                .map(item -> new Figure(item, null, BigDecimal.ONE))
                .toList();
    }
}
