package org.clusterreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.documents.StoredFile;
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

    void supersede(Instant at) {
        supersededAt = at;
    }

    UUID inputFile() {
        return inputFile;
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

    FrozenResult toValue(Ranking ranking, boolean reproduced) {
        return new FrozenResult(
                new ResultId(id), revision, frozenAt, programVersion, inputSha256, resultSha256, reproduced, ranking);
    }
}
