package org.clusterreview.reviews;

import java.util.Locale;
import java.util.TreeMap;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the endpoint of sheets answers to somebody, for every sheet of a track. */
public final class SheetAnswers {

    private SheetAnswers() {}

    public static String of(ApplicationContext beans, Viewer viewer, TrackId track) {
        OwnSheets own = beans.getBean(OwnSheets.class);
        TreeMap<String, String> answers = new TreeMap<>();
        beans.getBean(ScoreSheetRepository.class).findByTrackId(track.value()).stream()
                .map(ScoreSheetEntity::toValue)
                .map(Sheet::id)
                .forEach(sheet -> own.content(viewer, sheet)
                        .map(content -> new SheetJsonWriter(content, Locale.SIMPLIFIED_CHINESE).write(viewer.actor()))
                        .ifPresent(json -> answers.put(
                                sheet.toString(), JsonMapper.shared().writeValueAsString(json))));
        return answers.toString();
    }
}
