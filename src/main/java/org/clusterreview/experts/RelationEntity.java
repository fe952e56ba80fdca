package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.history.RelationKind;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "expert_relation")
class RelationEntity extends FactEntity {

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private String person;
    private @Nullable UUID organisationId;
    private String organisationName;
    private String work;

    @SuppressWarnings("NullAway.Init")
    protected RelationEntity() {}

    /** @param organisationName as stated */
    RelationEntity(UUID expert, Relation relation, String organisationName, ExpertHistory.Origin origin) {
        super(expert, relation.period(), origin);
        this.kind = relation.kind();
        this.person = relation.person();
        this.organisationId = relation.organisation().orElse(null);
        this.organisationName = organisationName;
        this.work = relation.work();
    }

    Relation relation() {
        return new Relation(kind, person, Optional.ofNullable(organisationId), work, period());
    }

    ExpertHistory.Related toValue() {
        return new ExpertHistory.Related(id(), version(), relation(), organisationName, origin());
    }
}
