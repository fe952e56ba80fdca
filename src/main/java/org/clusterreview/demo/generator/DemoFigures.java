package org.clusterreview.demo.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureYear;

/**
 * Plausible figures of a cluster. Sizes and shares follow the published ones: 20 to 30 % high-tech enterprises, around 24
 * patents for 10,000 employees, more of everything with higher quality; earlier years follow by growth backwards.
 */
final class DemoFigures {

    private final Chance chance;
    private final int quality;
    private final Set<DemoTrait> traits;
    private final Map<String, BigDecimal> last = new TreeMap<>();

    private DemoFigures(Chance chance, int quality, Set<DemoTrait> traits) {
        this.chance = chance;
        this.quality = quality;
        this.traits = traits;
    }

    static SortedMap<FigureYear, BigDecimal> of(
            Chance chance, int quality, Set<DemoTrait> traits, ApplicationForm form) {
        DemoFigures figures = new DemoFigures(chance, quality, traits);
        figures.lastYear();
        return figures.years(form);
    }

    private void lastYear() {
        int enterprises = traits.contains(DemoTrait.FEW_ENTERPRISES) ? 80 : chance.between(105, 130) + quality;
        whole("enterprises", enterprises);
        whole("hightech_enterprises", enterprises * (chance.between(12, 18) + quality / 8) / 100);
        whole("tech_smes", enterprises * (chance.between(15, 25) + quality / 10) / 100);
        BigDecimal revenue = traits.contains(DemoTrait.LOW_REVENUE)
                ? new BigDecimal("85.00")
                : BigDecimal.valueOf(chance.between(11000, 20000) + quality * chance.between(200, 400), 2);
        int share = traits.contains(DemoTrait.LOW_SHARE) ? 250 : chance.between(320, 450) + quality * 2;
        last.put("revenue_total", revenue);
        last.put("revenue_leading", permille(revenue, share, 4));
        last.put("rd_expenditure", permille(revenue, 25 + quality / 4 + chance.between(0, 8), 2));
        last.put("net_profit", permille(revenue, chance.between(30, 80), 2));
        last.put("taxes", permille(revenue, chance.between(15, 45), 2));
        last.put("output_value", permille(revenue, chance.between(900, 1080), 2));
        int employees = permille(revenue, chance.between(55, 90) * 1000, 0).intValueExact();
        whole("employees", employees);
        whole("invention_patents", employees * (chance.between(5, 12) + quality / 5) / 10_000);
        whole("platforms_provincial", chance.between(1, 3) + quality / 10);
        whole("service_institutions", chance.between(5, 10) + quality / 4);
    }

    private void whole(String item, int value) {
        last.put(item, BigDecimal.valueOf(value));
    }

    private static BigDecimal permille(BigDecimal base, int permille, int scale) {
        return base.multiply(BigDecimal.valueOf(permille, 3)).setScale(scale, RoundingMode.HALF_UP);
    }

    /** Growth of all items is the same within a year, so that parts stay below their wholes. */
    private SortedMap<FigureYear, BigDecimal> years(ApplicationForm form) {
        SortedMap<FigureYear, BigDecimal> figures = new TreeMap<>();
        BigDecimal divisor = BigDecimal.ONE;
        int longest = form.items().stream().mapToInt(FigureItem::years).max().orElse(0);
        for (int back = 0; back < longest; back++) {
            for (FigureItem item : form.items()) {
                BigDecimal value = last.get(item.key());
                if (value != null && back < item.years()) {
                    figures.put(
                            new FigureYear(item.key(), form.lastYear() - back),
                            back == 0 ? value : value.divide(divisor, item.integer() ? 0 : 2, RoundingMode.DOWN));
                }
            }
            divisor = divisor.multiply(BigDecimal.valueOf(100L + chance.between(3, 12), 2));
        }
        return figures;
    }
}
