package org.clusterreview.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IssuedDocumentRepository extends JpaRepository<IssuedDocumentEntity, UUID> {

    List<IssuedDocumentEntity> findByRoundIdOrderByIssuedAtDesc(UUID round);

    @Query("select d.id from IssuedDocumentEntity d where d.trackId in :tracks")
    Set<UUID> idsOf(Collection<UUID> tracks);
}
