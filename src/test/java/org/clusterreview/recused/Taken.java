package org.clusterreview.recused;

import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.ListExports;
import org.clusterreview.results.ResultExports;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.SheetAnswers;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What a viewer takes out of the system: files, names of experts, and what the endpoint of sheets answers. */
final class Taken {

    private Taken() {}

    static Told out(ApplicationContext beans, RecusedWorld world, Viewer viewer) {
        Told taken = new Told();
        ResultExports results = beans.getBean(ResultExports.class);
        taken.put("ranking", file(beans, viewer, () -> results.ranking(viewer, world.track())));
        taken.put("sheets", file(beans, viewer, () -> results.scoreSheets(viewer, world.track())));
        taken.put("record", file(beans, viewer, () -> results.record(viewer, world.track())));
        taken.put(
                "list",
                file(beans, viewer, () -> beans.getBean(ListExports.class).export(viewer, world.track())));
        taken.put("names", tried(() -> Rendering.of(beans.getBean(Results.class).expertNames(viewer, world.track()))));
        taken.put("endpoint", tried(() -> SheetAnswers.of(beans, viewer, world.track())));
        return taken;
    }

    private static String file(ApplicationContext beans, Viewer viewer, Supplier<Outcome<IssuedDocument>> issued) {
        return tried(() -> switch (issued.get()) {
            case Outcome.Done<IssuedDocument>(var document) ->
                document.file().name()
                        + document.inputHash()
                        + Rendering.of(beans.getBean(StoredFiles.class)
                                .open(viewer, document.file().id()));
            case Outcome.Refused<IssuedDocument>(var violations) -> Rendering.of(violations);
        });
    }

    private static String tried(Supplier<String> work) {
        try {
            return work.get();
        } catch (AccessDeniedException denied) {
            return "denied";
        }
    }
}
