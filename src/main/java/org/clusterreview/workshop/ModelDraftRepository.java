package org.clusterreview.workshop;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ModelDraftRepository extends JpaRepository<ModelDraftEntity, UUID> {

    List<ModelDraftEntity> findByStateOrderByChangedAtDesc(ModelDraft.State state);
}
