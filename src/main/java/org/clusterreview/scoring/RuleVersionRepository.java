package org.clusterreview.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RuleVersionRepository extends JpaRepository<RuleVersionEntity, UUID> {

    Optional<RuleVersionEntity> findByKindAndRuleIdAndRuleVersion(RuleKind kind, String ruleId, String ruleVersion);

    Optional<RuleVersionEntity> findFirstByKindOrderByAddedAtDescRuleIdDescRuleVersionDesc(RuleKind kind);

    List<RuleVersionEntity> findByKindOrderByNameAscRuleVersionDesc(RuleKind kind);
}
