package org.clusterreview.statistics.severity;

import java.util.Arrays;
import java.util.Map;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Restricted maximum likelihood of the model with random applications and experts, {@code mark ~ 1 + (1|application) +
 * (1|expert)} of R {@code lme4}, with best linear unbiased predictions, which shrink effects of little evidence towards
 * 0. Variances to about 1e-6 of their size, in squared units of the marks; one of 0 is at the edge of what can be.
 *
 * @param intercept estimate of the general mean
 * @param varApplication variance between applications
 * @param varExpert variance between experts
 * @param varResidual variance of what neither explains
 * @param severity predicted effect by expert; above 0 for one who marks higher
 * @param adjusted intercept and predicted effect by application
 */
public record RandomFit(
        double intercept,
        double varApplication,
        double varExpert,
        double varResidual,
        Map<String, Double> severity,
        Map<String, Double> adjusted) {

    /**
     * Of one component. Undefined for fewer than two applications or experts, where the additive model leaves no
     * degrees of freedom or no residual, and where the search does not settle.
     */
    static Statistic<RandomFit> of(Component component, AdditiveFit additive) {
        if (component.applications().size() < 2) {
            return Statistic.undefined(Reason.TOO_FEW_APPLICATIONS);
        }
        if (component.experts().size() < 2) {
            return Statistic.undefined(Reason.TOO_FEW_EXPERTS);
        }
        if (additive.dfResidual() == 0) {
            return Statistic.undefined(Reason.NO_DEGREES_OF_FREEDOM);
        }
        if (additive.unexplained(component) <= AdditiveFit.NOTHING) {
            return Statistic.undefined(Reason.NO_RESIDUAL);
        }
        Design design = new Design(component);
        return RestrictedLikelihood.maximise(design).map(found -> of(component, design, found));
    }

    private static RandomFit of(Component component, Design design, RestrictedLikelihood found) {
        double intercept = design.mean + found.intercept();
        double[] adjusted = Arrays.stream(found.applications())
                .map(effect -> intercept + effect)
                .toArray();
        double residual = found.residualVariance();
        return new RandomFit(
                intercept,
                found.ratioOfApplications() * residual,
                found.ratioOfExperts() * residual,
                residual,
                AdditiveFit.named(component.experts(), found.experts()),
                AdditiveFit.named(component.applications(), adjusted));
    }
}
