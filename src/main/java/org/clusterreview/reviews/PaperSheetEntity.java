package org.clusterreview.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper_sheet")
class PaperSheetEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private UUID sheetId;

    @Enumerated(EnumType.STRING)
    private PaperState state;

    private int look;
    private @Nullable UUID scanId;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected PaperSheetEntity() {}

    PaperSheetEntity(Sheet sheet, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = sheet.round().value();
        this.trackId = sheet.track().value();
        this.sheetId = sheet.id().value();
        this.state = PaperState.ENTERED_ONCE;
        this.look = 1;
        this.openedAt = at;
    }

    void become(PaperState next) {
        state = next;
    }

    void lookAgain() {
        look++;
        state = PaperState.ENTERED_ONCE;
    }

    void attach(UUID scan) {
        scanId = scan;
    }

    void close(PaperState end, @Nullable String because, Instant at) {
        state = end;
        reason = because;
        closedAt = at;
    }

    boolean isOpen() {
        return state != PaperState.SUBMITTED && state != PaperState.WITHDRAWN;
    }

    /** Whether what its sheet holds as submitted came from this paper, and not from a device since. */
    boolean holds(Sheet sheet) {
        return state == PaperState.SUBMITTED
                && sheet.state() == SheetState.SUBMITTED
                && closedAt().equals(sheet.submittedAt());
    }

    /** Of all entries those of the present look. */
    List<PaperEntry> present(Collection<PaperEntry> entries) {
        return entries.stream().filter(entry -> entry.look() == look).toList();
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID sheet() {
        return sheetId;
    }

    PaperState state() {
        return state;
    }

    int look() {
        return look;
    }

    Optional<UUID> scan() {
        return Optional.ofNullable(scanId);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
