package org.clusterreview.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IssuedDocumentRepository extends JpaRepository<IssuedDocumentEntity, UUID> {

    List<IssuedDocumentEntity> findByRoundIdOrderByIssuedAtDesc(UUID round);
}
