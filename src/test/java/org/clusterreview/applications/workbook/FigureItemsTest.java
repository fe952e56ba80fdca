package org.clusterreview.applications.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;

class FigureItemsTest {

    private static final String HEADER = "key,name,name_en,unit,integer,years,min,part_of\n";

    @Test
    void the_shipped_figures_are_those_that_conditions_and_models_need() {
        assertThat(FigureItems.shipped())
                .extracting(FigureItem::key)
                .containsExactly(
                        "enterprises",
                        "hightech_enterprises",
                        "tech_smes",
                        "revenue_total",
                        "revenue_leading",
                        "output_value",
                        "net_profit",
                        "taxes",
                        "rd_expenditure",
                        "employees",
                        "invention_patents",
                        "platforms_provincial",
                        "service_institutions");
    }

    @Test
    void the_years_end_with_the_last_full_year() {
        FigureItem item = FigureItems.shipped().getFirst();

        assertThat(item.years(2025)).containsExactly(2023, 2024, 2025);
        assertThat(item.header(2024)).isEqualTo("企业总数（家）2024年");
    }

    @Test
    void every_fault_is_reported() {
        String table = HEADER + "a,甲,A,家,yes,3,x,\na,乙,B,家,maybe,9,0,b\n";

        assertThat(FigureItems.read(new StringReader(table)).faults())
                .extracting(Fault::line, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "figures.min.notNumber"),
                        tuple(3, "csv.value.choice"),
                        tuple(3, "csv.value.integer"),
                        tuple(3, "figures.key.twice"),
                        tuple(3, "figures.partOf.unknown"));
    }
}
