package org.clusterreview.reviews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.PdfTemplates;
import org.clusterreview.panels.OwnSeats;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rehearsing on invented clusters (演练) under the model of a track: for its experts once they are seated, and for those who hold
 * the review and show it. What is marked stays in the browser; nothing of it comes here.
 */
@Service
@Transactional(readOnly = true)
public class Rehearsals {

    private final OwnSeats seats;
    private final Tracks tracks;
    private final SheetReader reader;
    private final PdfTemplates templates;
    /** By name of the case: what is in them is always the same. */
    private final Map<String, byte[]> attachments = new ConcurrentHashMap<>();

    Rehearsals(OwnSeats seats, Tracks tracks, SheetReader reader, PdfTemplates templates) {
        this.seats = seats;
        this.tracks = tracks;
        this.reader = reader;
        this.templates = templates;
    }

    /** The cases in their order; none for who has nothing to do with the track, and while its model is not frozen. */
    @ForParticipants
    public List<RehearsalCase> of(Viewer viewer, TrackId track) {
        if (!isOpenTo(viewer, track)) {
            return List.of();
        }
        int lastYear = reader.round(viewer, reader.track(viewer, track)).year() - 1;
        return new RehearsalSamples(track, reader.model(viewer, track), lastYear).all();
    }

    /** The tracks on which the expert who asks may rehearse, with what they are called. */
    @ForParticipants
    public Optional<String> title(Viewer viewer, TrackId track) {
        return isOpenTo(viewer, track)
                ? tracks.find(viewer, track)
                        .map(found -> reader.round(viewer, found).name() + " · " + found.name())
                : Optional.empty();
    }

    /** The sample attachment of a case, in PDF; empty where {@link #of} has no such case. */
    @ForParticipants
    public Optional<byte[]> attachment(Viewer viewer, TrackId track, SheetId id) {
        return of(viewer, track).stream()
                .filter(one -> one.content().sheet().id().equals(id))
                .findFirst()
                .map(one -> attachments
                        .computeIfAbsent(one.name(), name -> rendered(one))
                        .clone());
    }

    private boolean isOpenTo(Viewer viewer, TrackId track) {
        Optional<Track> found = tracks.find(viewer, track);
        if (found.isEmpty() || found.get().stage() == Stage.PREPARATION) {
            return false;
        }
        return viewer.hasAny("ORGANISER", "STAFF")
                || (viewer.has(Role.EXPERT)
                        && seats.of(viewer).stream()
                                .anyMatch(seat -> seat.track().equals(track)));
    }

    private byte[] rendered(RehearsalCase one) {
        Map<String, Object> content = new HashMap<>();
        content.put("name", one.name());
        content.put("members", one.members());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            templates.write("rehearsal-sample", one.name(), content, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a sample in memory is always written", e);
        }
        return out.toByteArray();
    }
}
