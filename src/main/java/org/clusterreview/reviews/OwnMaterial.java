package org.clusterreview.reviews;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachment;
import org.clusterreview.applications.Attachments;
import org.clusterreview.panels.OwnSeats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts read before they mark: the material of the applications on their own sheets. */
@Service
@Transactional(readOnly = true)
public class OwnMaterial {

    private final OwnSheets sheets;
    private final OwnSeats seats;
    private final TrackReviewing reviewing;
    private final Applications applications;
    private final Attachments attachments;
    private final Whereabouts whereabouts;

    OwnMaterial(
            OwnSheets sheets,
            OwnSeats seats,
            TrackReviewing reviewing,
            Applications applications,
            Attachments attachments,
            Whereabouts whereabouts) {
        this.sheets = sheets;
        this.seats = seats;
        this.reviewing = reviewing;
        this.applications = applications;
        this.attachments = attachments;
        this.whereabouts = whereabouts;
    }

    /** The material of a sheet's application; empty for another's sheet, and where the expert takes no part or no longer does. */
    @ForExperts
    public Optional<SheetMaterial> of(Viewer viewer, SheetId id) {
        return assigned(viewer, id)
                .flatMap(sheet -> applications
                        .find(viewer, sheet.application())
                        .map(application -> material(viewer, sheet, application)));
    }

    /** A sheet that is out of the count, or whose expert has left the panel, opens nothing any more. */
    private Optional<Sheet> assigned(Viewer viewer, SheetId id) {
        return sheets.find(viewer, id)
                .filter(sheet -> sheet.state() != SheetState.VOIDED)
                .filter(sheet -> seats.of(viewer).stream()
                        .anyMatch(seat -> seat.track().equals(sheet.track())
                                && seat.applications().contains(sheet.application())));
    }

    private SheetMaterial material(Viewer viewer, Sheet sheet, Application application) {
        ApplicationId id = application.id();
        Whereabouts.Words where = whereabouts.of(viewer, application);
        return new SheetMaterial(
                application,
                where.place(),
                where.field(),
                applications.figures(viewer, id),
                applications.members(viewer, id),
                attachments.of(viewer, id),
                reviewing.of(viewer, sheet.track()).keepMaterial());
    }

    /** One of the files; empty where {@link #of} is, and for a file of another application. */
    @ForExperts
    public Optional<Attachment> file(Viewer viewer, SheetId id, UUID file) {
        return assigned(viewer, id)
                .flatMap(sheet -> attachments.of(viewer, sheet.application()).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst());
    }

    /** The content of one of the files; empty where {@link #file} is. */
    @ForExperts
    public Optional<InputStream> open(Viewer viewer, SheetId id, UUID file) {
        return assigned(viewer, id).flatMap(sheet -> attachments.open(viewer, sheet.application(), file));
    }
}
