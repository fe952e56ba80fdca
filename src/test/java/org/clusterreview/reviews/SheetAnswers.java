package org.clusterreview.reviews;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the addresses of an expert's sheets answer to somebody, for every sheet of a track and every file of its applications. */
public final class SheetAnswers {

    private SheetAnswers() {}

    public static String of(ApplicationContext beans, Viewer viewer, TrackId track) {
        TreeMap<String, String> answers = new TreeMap<>();
        OverHttp http = new OverHttp(beans);
        for (String path : paths(beans, track)) {
            answers.put(path, text(http.get(viewer, path)));
        }
        return answers.toString();
    }

    /** All addresses about a track. */
    public static List<String> paths(ApplicationContext beans, TrackId track) {
        JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
        List<String> paths = new ArrayList<>(List.of("api/reviews"));
        jdbc.query(
                        "select id from score_sheet where track_id = ?",
                        (row, i) -> row.getObject(1, UUID.class),
                        track.value())
                .forEach(sheet -> paths.addAll(ofSheet(beans, sheet)));
        return paths;
    }

    /** All addresses of one sheet. */
    public static List<String> ofSheet(ApplicationContext beans, UUID sheet) {
        List<String> paths = new ArrayList<>();
        String base = "api/sheets/" + sheet;
        paths.addAll(List.of(base, base + "/material", base + "/history"));
        beans.getBean(JdbcTemplate.class)
                .queryForList(
                        "select a.id from attachment a join score_sheet s on s.application_id = a.application_id"
                                + " where s.id = ?",
                        UUID.class,
                        sheet)
                .forEach(file -> paths.add(base + "/files/" + file));
        return paths;
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getStatus() + " "
                    + result.getResponse().getHeader("ETag") + " "
                    + result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
