package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.agreement.Icc;
import org.clusterreview.statistics.agreement.IccForm;
import org.clusterreview.statistics.agreement.IntraclassCorrelation;
import org.clusterreview.statistics.agreement.KendallW;
import org.clusterreview.statistics.agreement.KrippendorffAlpha;
import org.clusterreview.statistics.agreement.Scale;

/**
 * How far the experts of a panel agree.
 *
 * @param applications with at least one mark
 * @param experts with at least one mark
 * @param icc the six intraclass correlations with intervals of 95 %; undefined where a mark is missing
 * @param form the one that suits a panel whose scores count: ICC(2,k), the mean of the same experts
 * @param concordance Kendall's W; undefined where a mark is missing
 * @param alpha Krippendorff's alpha on the interval scale, with missing marks
 * @param cautions why not to lean on them
 */
public record PanelAgreement(
        int applications,
        int experts,
        Statistic<List<Icc>> icc,
        IccForm form,
        Statistic<KendallW> concordance,
        Statistic<Double> alpha,
        List<Caution> cautions) {

    /** Of fewer experts each decides too much; a convention of this system. */
    public static final int FEW_EXPERTS = 4;

    /** Of fewer applications the intervals say nothing; a convention of this system. */
    public static final int FEW_APPLICATIONS = 6;

    public PanelAgreement {
        cautions = List.copyOf(cautions);
    }

    /** Of one table; rows and columns without any mark do not count. */
    public static PanelAgreement of(Ratings table) {
        Ratings marked = marked(marked(table).transposed()).transposed();
        Statistic<List<Icc>> icc = IntraclassCorrelation.of(marked, IntraclassCorrelation.CONFIDENCE);
        return new PanelAgreement(
                marked.applications(),
                marked.experts(),
                icc,
                IccForm.TWO_AVERAGE,
                KendallW.of(marked),
                KrippendorffAlpha.of(marked, Scale.INTERVAL),
                cautions(marked, icc));
    }

    /** The intraclass correlation that suits. */
    public Statistic<Icc> suiting() {
        return icc.map(all ->
                all.stream().filter(one -> one.form() == form).findFirst().orElseThrow());
    }

    private static Ratings marked(Ratings table) {
        return new Ratings(table.rows().stream()
                .filter(row -> row.stream().anyMatch(Optional::isPresent))
                .toList());
    }

    private static List<Caution> cautions(Ratings marked, Statistic<List<Icc>> icc) {
        List<Caution> cautions = new ArrayList<>();
        if (marked.experts() < FEW_EXPERTS) {
            cautions.add(Caution.FEW_EXPERTS);
        }
        if (marked.applications() < FEW_APPLICATIONS) {
            cautions.add(Caution.FEW_APPLICATIONS);
        }
        if (!marked.isComplete()) {
            cautions.add(Caution.MISSING_MARKS);
        }
        if (icc.known().stream()
                .flatMap(List::stream)
                .filter(one -> one.form() == IccForm.TWO_AVERAGE)
                .anyMatch(one -> one.lower().known().filter(lower -> lower > 0).isEmpty())) {
            cautions.add(Caution.MAY_BE_CHANCE);
        }
        return cautions;
    }
}
