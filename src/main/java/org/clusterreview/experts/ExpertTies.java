package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a check for conflicts of interest must know of the experts. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("a tie is found whoever started the check")
public class ExpertTies {

    private final ExpertRepository experts;
    private final EmploymentRepository employments;

    ExpertTies(ExpertRepository experts, EmploymentRepository employments) {
        this.experts = experts;
        this.employments = employments;
    }

    public List<ExpertTie> all() {
        return experts.findByMergedIntoIsNullOrderByName().stream()
                .map(this::tie)
                .toList();
    }

    public List<ExpertTie> of(Collection<ExpertId> ids) {
        return experts.findAllById(ids.stream().map(ExpertId::value).toList()).stream()
                .map(this::tie)
                .toList();
    }

    private ExpertTie tie(ExpertEntity entity) {
        Expert expert = entity.toValue("");
        return new ExpertTie(
                expert.id(),
                expert.name(),
                expert.cityCode(),
                employments.findByExpertId(expert.id().value()).stream()
                        .map(one -> new Engagement(
                                EngagementKind.EMPLOYED,
                                one.employer().value(),
                                one.toValue("").post(),
                                period(one.toValue(""))))
                        .toList(),
                List.of());
    }

    private static Period period(Employment employment) {
        return employment
                .to()
                .map(to -> new Period(employment.from(), new Period.End.On(to)))
                .orElseGet(() -> Period.open(employment.from()));
    }
}
