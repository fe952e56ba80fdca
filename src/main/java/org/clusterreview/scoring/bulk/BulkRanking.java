package org.clusterreview.scoring.bulk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.SeatOrder;

/** Applications in rank order, each ranking group by itself: competition ranking (1, 2, 2, 4) after the tie ladder. */
final class BulkRanking {

    private static final String ONE_GROUP = "";
    private static final char UNREADABLE = '\uFFFD';

    /** Texts that begin with this character or one before it are put in quotes. */
    private static final char LAST_QUOTED = '#';

    /** Applications that one thread takes at a time. */
    private static final int STRETCH = 4096;

    /** Units of a mark in a whole one. */
    private static final long MARK = 10_000;

    private final BulkModel model;
    private final List<List<Row>> groups = new ArrayList<>();

    /**
     * An application as it is ranked.
     *
     * @param scores the total and the parts of the tie ladder; empty where there is no valid sheet
     * @param published the published score in units of its last place, where that is ranked by
     */
    private record Row(String application, boolean ranked, List<Fraction> scores, BigInteger published) {}

    private BulkRanking(BulkModel model) {
        this.model = model;
    }

    /** Empty if a name is no UTF-8 or would be put in quotes, or an application has too many sheets or is not among those of the groups. */
    static Optional<BulkRanking> of(BulkModel model, SheetTable sheets, Map<String, String> groups) {
        List<String> experts = names(sheets.experts());
        if (!experts.stream().allMatch(n -> n.indexOf(UNREADABLE) < 0) || hasTooManySheets(sheets)) {
            return Optional.empty();
        }
        BulkRanking ranking = new BulkRanking(model);
        List<Row> rows = ranking.rows(sheets, order(experts));
        boolean plain = rows.stream()
                .map(Row::application)
                .allMatch(name -> isPlain(name) && (groups.isEmpty() || groups.containsKey(name)));
        if (!plain) {
            return Optional.empty();
        }
        if (groups.isEmpty()) {
            ranking.groups.add(ranking.sorted(rows));
        } else {
            ranking.group(rows, sheets, groups);
        }
        return Optional.of(ranking);
    }

    private static boolean hasTooManySheets(SheetTable sheets) {
        return sheets.experts().count() > BulkModel.MOST_SHEETS
                && IntStream.range(0, sheets.applications().count()).parallel().anyMatch(application -> {
                    int count = 0;
                    for (int sheet = sheets.firstOf(application); sheet >= 0; sheet = sheets.nextOf(sheet)) {
                        count++;
                    }
                    return count > BulkModel.MOST_SHEETS;
                });
    }

    /** In stretches at the same time, each with a workplace of its own. */
    private List<Row> rows(SheetTable sheets, int[] expertOrder) {
        int count = sheets.applications().count();
        return IntStream.rangeClosed(0, count / STRETCH)
                .parallel()
                .mapToObj(stretch -> {
                    Totals totals = new Totals(model, sheets, expertOrder);
                    List<Row> rows = new ArrayList<>(STRETCH);
                    for (int a = stretch * STRETCH; a < Math.min(count, (stretch + 1) * STRETCH); a++) {
                        totals.take(a);
                        rows.add(row(sheets.applications().text(a), totals));
                    }
                    return rows;
                })
                .flatMap(List::stream)
                .toList();
    }

    private void group(List<Row> rows, SheetTable sheets, Map<String, String> of) {
        Map<String, List<Row>> byGroup = new TreeMap<>();
        rows.forEach(
                row -> byGroup.computeIfAbsent(of.getOrDefault(row.application(), ONE_GROUP), g -> new ArrayList<>())
                        .add(row));
        of.forEach((application, group) -> {
            if (!sheets.applications().has(application)) {
                byGroup.computeIfAbsent(group, g -> new ArrayList<>())
                        .add(new Row(application, false, List.of(), BigInteger.ZERO));
            }
        });
        byGroup.values().forEach(members -> groups.add(sorted(members)));
    }

    /** Text that a table of the ordinary way would not put in quotes. */
    private static boolean isPlain(String application) {
        return application.charAt(0) > LAST_QUOTED && application.indexOf(UNREADABLE) < 0;
    }

    private static List<String> names(Keys keys) {
        return IntStream.range(0, keys.count()).mapToObj(keys::text).toList();
    }

    private static int[] order(List<String> experts) {
        Integer[] sorted = IntStream.range(0, experts.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparing(experts::get, SeatOrder.BY_KEY));
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        return places;
    }

    private Row row(String application, Totals totals) {
        if (totals.kept() == 0) {
            return new Row(application, false, List.of(), BigInteger.ZERO);
        }
        long denominator = model.divisor() * MARK * totals.kept();
        Fraction[] scores = new Fraction[model.sumCount()];
        for (int sum = 0; sum < scores.length; sum++) {
            scores[sum] = Fraction.of(totals.sum(sum), denominator);
        }
        boolean ranked = model.ranksBelowMinimum() || totals.valid() >= model.minimumValid();
        BigInteger published = model.ranksOnPublished() ? scores[0].rounded(model.rounding()) : BigInteger.ZERO;
        return new Row(application, ranked, List.of(scores), published);
    }

    /** Ranked ones first, by score and ladder and then by name; the others after them by name. */
    private List<Row> sorted(List<Row> group) {
        Row[] rows = group.toArray(Row[]::new);
        Arrays.parallelSort(
                rows,
                Comparator.comparing((Row row) -> !row.ranked())
                        .thenComparing((a, b) -> a.ranked() && b.ranked() ? compare(a, b) : 0)
                        .thenComparing(Row::application));
        return List.of(rows);
    }

    /** Below 0 where the first comes before the second; 0 where the ladder leaves them equal. */
    private int compare(Row a, Row b) {
        int order = model.ranksOnPublished()
                ? b.published().compareTo(a.published())
                : b.scores().getFirst().compareTo(a.scores().getFirst());
        for (int part = 1; order == 0 && part < model.sumCount(); part++) {
            int higher = b.scores().get(part).compareTo(a.scores().get(part));
            order = model.higherFirst().get(part - 1) ? higher : -higher;
        }
        return order;
    }

    byte[] table() {
        Bytes out = new Bytes();
        out.text("application,exact,published,rank,status\n");
        for (List<Row> group : groups) {
            int rank = 0;
            for (int i = 0; i < group.size(); i++) {
                Row row = group.get(i);
                boolean shares = i > 0 && row.ranked() && compare(group.get(i - 1), row) == 0;
                rank = shares ? rank : i + 1;
                line(row, rank, out);
            }
        }
        return out.toArray();
    }

    private void line(Row row, int rank, Bytes out) {
        out.text(row.application());
        out.add(',');
        if (!row.scores().isEmpty()) {
            row.scores().getFirst().writeExact(out);
        }
        out.add(',');
        if (!row.scores().isEmpty()) {
            row.scores().getFirst().writeRounded(model.rounding(), out);
        }
        out.add(',');
        if (row.ranked()) {
            out.number(rank);
        }
        out.text(row.ranked() ? ",ranked\n" : ",below-minimum\n");
    }
}
