package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.organisations.OrganisationId;

@Entity
@Table(name = "employment")
class EngagementEntity extends FactEntity {

    @Enumerated(EnumType.STRING)
    private EngagementKind kind;

    private UUID organisationId;
    private String post;

    @SuppressWarnings("NullAway.Init")
    protected EngagementEntity() {}

    EngagementEntity(UUID expert, Engagement engagement, ExpertHistory.Origin origin) {
        super(expert, engagement.period(), origin);
        this.kind = engagement.kind();
        this.organisationId = engagement.organisation();
        this.post = engagement.post();
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Engagement engagement() {
        return new Engagement(kind, organisationId, post, period());
    }

    ExpertHistory.Engaged toValue(String organisationName) {
        return new ExpertHistory.Engaged(id(), version(), engagement(), organisationName, origin());
    }
}
