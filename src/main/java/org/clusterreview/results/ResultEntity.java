package org.clusterreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.results.ResultRevision.Because;
import org.clusterreview.rounds.Track;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "result")
class ResultEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID trackId;
    private UUID roundId;
    private int revision;
    private String programVersion;
    private String modelSha256;
    private UUID inputFile;
    private String inputSha256;
    private UUID resultFile;
    private String resultSha256;
    private Instant frozenAt;
    private String frozenBy;
    private @Nullable Instant supersededAt;
    private @Nullable String supersededBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Because supersededBecause;

    @SuppressWarnings("NullAway.Init")
    protected ResultEntity() {}

    ResultEntity(
            Track track,
            int revision,
            String programVersion,
            String modelSha256,
            StoredFile input,
            StoredFile result,
            Instant at,
            String by) {
        this.id = UUID.randomUUID();
        this.trackId = track.id().value();
        this.roundId = track.round().value();
        this.revision = revision;
        this.programVersion = programVersion;
        this.modelSha256 = modelSha256;
        this.inputFile = input.id();
        this.inputSha256 = input.sha256();
        this.resultFile = result.id();
        this.resultSha256 = result.sha256();
        this.frozenAt = at;
        this.frozenBy = by;
    }

    void supersede(Because because, Instant at, String by) {
        supersededAt = at;
        supersededBy = by;
        supersededBecause = because;
    }

    UUID round() {
        return roundId;
    }

    UUID inputFile() {
        return inputFile;
    }

    UUID resultFile() {
        return resultFile;
    }

    String modelSha256() {
        return modelSha256;
    }

    int revision() {
        return revision;
    }

    String inputSha256() {
        return inputSha256;
    }

    String resultSha256() {
        return resultSha256;
    }

    UUID id() {
        return id;
    }

    ResultRevision toRevision() {
        return new ResultRevision(
                new ResultId(id),
                revision,
                frozenAt,
                inputSha256,
                resultSha256,
                Optional.ofNullable(supersededAt),
                Optional.ofNullable(supersededBecause));
    }

    FrozenResult toValue(Ranking ranking, boolean reproduced) {
        return new FrozenResult(
                new ResultId(id), revision, frozenAt, programVersion, inputSha256, resultSha256, reproduced, ranking);
    }
}
