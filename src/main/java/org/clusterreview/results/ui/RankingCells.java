package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.ui.ChartCells;
import org.clusterreview.ui.ChartCells.Band;
import org.clusterreview.ui.ChartCells.Totals;
import org.clusterreview.ui.StateBadge;

/** Cells of the ranking, drawn in the browser: of a thousand rows only those in sight cost anything. */
final class RankingCells {

    private static final Band NO_BAND = new Band(0, 0, 0, 1, "");

    private final Component speaker;
    private final Map<String, Place> places;
    private final String low;
    private final String high;
    private final int ranked;

    /** @param places how sure each place is, by application; may be filled later */
    RankingCells(Component speaker, List<ApplicationResult> rows, Map<String, Place> places) {
        this.speaker = speaker;
        this.places = places;
        this.ranked = (int) rows.stream().filter(row -> row.rank() != null).count();
        List<BigDecimal> totals = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.score()).stream())
                .flatMap(RankingCells::shown)
                .sorted()
                .toList();
        this.low = totals.isEmpty() ? "0" : totals.getFirst().toPlainString();
        this.high = totals.isEmpty() ? "0" : totals.getLast().toPlainString();
    }

    private static Stream<BigDecimal> shown(Score score) {
        return Stream.concat(
                Stream.of(score.published()),
                score.sheets().stream()
                        .flatMap(sheet -> Optional.ofNullable(sheet.total()).stream())
                        .map(Numbers::rounded));
    }

    Renderer<RankingLine> rank() {
        return text("rank", line -> rank(line.row()));
    }

    /** Name, place, and what is out of the ordinary. */
    Renderer<RankingLine> name(Shown shown, Predicate<RankingLine> isSelected, Consumer<String> onSelect) {
        return LitRenderer.<RankingLine>of("""
                        <button class="row-link" @click=${choose} aria-current=${item.selected}>${item.name}</button>
                        <div class="quiet">${item.place}</div>
                        <div class="badges">""" + StateBadge.TEMPLATE + "</div>")
                .withProperty("name", RankingLine::name)
                .withProperty("place", RankingLine::place)
                .withProperty("selected", line -> String.valueOf(isSelected.test(line)))
                .withProperty("badges", line -> ResultBadges.of(speaker, shown, line.row()))
                .withFunction("choose", line -> onSelect.accept(line.id()));
    }

    /** The interval in which the rank lies when the experts are drawn again. */
    Renderer<RankingLine> band() {
        return ChartCells.rank(line -> place(line)
                .map(place -> new Band(place.rank(), place.rankLow(), place.rankHigh(), ranked, band(place)))
                .orElse(NO_BAND));
    }

    Renderer<RankingLine> score() {
        return text(
                "score",
                line -> line.score()
                        .map(score -> score.published().toPlainString())
                        .orElse("–"));
    }

    Renderer<RankingLine> plain() {
        return text(
                "plain",
                line -> Optional.ofNullable(line.row().plain())
                        .map(score -> score.published().toPlainString())
                        .orElse("–"));
    }

    Renderer<RankingLine> valid() {
        return text("valid", line -> String.valueOf(line.valid()));
    }

    /** Probability of being among the first. */
    Renderer<RankingLine> chance() {
        return text(
                "chance",
                line -> place(line).map(found -> Figures.percent(found.pTop())).orElse("–"));
    }

    /** Every expert's total as a dot, what was dropped hollow, on one axis for all rows. */
    Renderer<RankingLine> totals() {
        return ChartCells.totals(line -> new Totals(
                line.points(seat -> Seats.name(speaker, seat)),
                line.score().map(score -> score.published().toPlainString()).orElse(null),
                low,
                high,
                spoken(line)));
    }

    /** One expert's total, struck and said in words where it was dropped. */
    Renderer<RankingLine> seat(String seat) {
        return LitRenderer.<RankingLine>of("""
                        <span class="total ${item.word === '' ? '' : 'dropped'}"><span>${item.total}</span>
                            ${item.word === '' ? '' : html`<span class="dropped-word">${item.word}</span>`}</span>""")
                .withProperty(
                        "total",
                        line -> line.total(seat)
                                .map(total -> Numbers.rounded(total).toPlainString())
                                .orElse("–"))
                .withProperty(
                        "word",
                        line -> line.total(seat).isEmpty()
                                ? ""
                                : line.sheet(seat)
                                        .flatMap(sheet -> Optional.ofNullable(sheet.dropped()))
                                        .map(this::word)
                                        .orElse(""));
    }

    private static LitRenderer<RankingLine> text(String name, ValueProvider<RankingLine, String> value) {
        return LitRenderer.<RankingLine>of("<span class=\"" + name + "\">${item." + name + "}</span>")
                .withProperty(name, value);
    }

    private static String rank(ApplicationResult row) {
        Integer rank = row.rank();
        return rank == null ? "–" : rank.toString();
    }

    private Optional<Place> place(RankingLine line) {
        return Optional.ofNullable(places.get(line.id()));
    }

    private String band(Place place) {
        return speaker.getTranslation("analysis.rank-interval", place.rankLow(), place.rankHigh());
    }

    private String word(Dropped why) {
        return Seats.mark(why) + speaker.getTranslation("result.dropped." + why.name());
    }

    private String spoken(RankingLine line) {
        return line.score().stream()
                .flatMap(score -> score.sheets().stream())
                .map(this::spoken)
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
    }

    private String spoken(SheetLine sheet) {
        var total = sheet.total();
        String figure = total == null ? "–" : Numbers.rounded(total).toPlainString();
        var dropped = sheet.dropped();
        return Seats.name(speaker, sheet.expert()) + " " + figure + (dropped == null ? "" : " " + word(dropped));
    }
}
