package org.clusterreview.recused;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.Registry;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page that somebody who is recused can open looks the same whatever is changed of what is hidden. */
@OnH2
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
class RecusedPagesTest extends SpringBrowserlessTest {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)\\??");

    /** Pages that need something there is none of, with the reason. */
    private static final Map<String, String> NOT_OPENED =
            Map.of("model-drafts/:draft", "a model that is being written holds nothing of an application");

    @Autowired
    private ApplicationContext beans;

    private final SoftAssertions all = new SoftAssertions();
    private RecusedWorld world;
    private HiddenChanges changes;

    @Test
    void no_page_tells_of_what_is_hidden() {
        world = new RecusedWorld(beans, 7);
        changes = new HiddenChanges(world);
        world.beginScoring();
        world.score(true);
        nothing_shows("SCORING");
        world.score(false);
        world.to(Stage.RESULTS);
        nothing_shows("RESULTS, not frozen");
        world.freezeResult();
        nothing_shows("RESULTS");
        world.freezeAgain();
        world.to(Stage.DRAFT_LIST);
        world.formList();
        nothing_shows("DRAFT_LIST");
        world.freezeList();
        world.publish();
        nothing_shows("PUBLIC_NOTICE");
        all.assertAll();
    }

    private void nothing_shows(String when) {
        changes.make();
        Map<String, List<String>> parameters = parameters();
        Map<String, Told> before = new LinkedHashMap<>();
        world.recused().forEach((role, viewer) -> before.put(role, pages(viewer, parameters)));
        changes.make();
        world.recused().forEach((role, viewer) -> {
            Told after = pages(viewer, parameters);
            Told first = before.getOrDefault(role, after);
            after.names().forEach(path -> {
                String text = after.get(path);
                if (path.startsWith("tracks/") || path.startsWith("rounds")) {
                    all.assertThat(text).as(when + " " + role + " " + path).startsWith("<");
                }
                if (!text.equals(first.get(path))) {
                    all.fail(when + " " + role + " " + path + "\n" + Difference.of(first.get(path), text));
                }
                if (!path.contains(world.hidden().toString())
                        && text.contains(world.hidden().toString())) {
                    all.fail(when + " " + role + " " + path + " names the application: "
                            + Difference.around(text, world.hidden().toString()));
                }
            });
        });
    }

    private Map<String, List<String>> parameters() {
        Viewer whole = world.organiser();
        Map<String, List<String>> values = new HashMap<>();
        RuleVersion model =
                beans.getBean(RuleCatalogue.class).all(whole, RuleKind.MODEL).getFirst();
        values.put("track", List.of(world.track().toString()));
        values.put("round", List.of(world.fixture().track().round().toString()));
        values.put(
                "application",
                world.asked().stream().map(ApplicationId::toString).toList());
        values.put(
                "sheet",
                beans.getBean(Sheets.class).ofTrack(whole, world.track()).stream()
                        .filter(one -> one.sheet().seat() <= 2)
                        .filter(one -> world.asked().contains(one.sheet().application()))
                        .map(one -> one.sheet().id().toString())
                        .toList());
        values.put(
                "group",
                world.groups().stream().map(group -> group.id().toString()).toList());
        values.put(
                "submission",
                beans
                        .getBean(JdbcTemplate.class)
                        .queryForList(
                                "select id from submission where track_id = ? order by id",
                                UUID.class,
                                world.track().value())
                        .stream()
                        .limit(2)
                        .map(UUID::toString)
                        .toList());
        values.put(
                "expert",
                world.seated().stream().limit(3).map(one -> one.toString()).toList());
        values.put(
                "organisation",
                beans.getBean(Applications.class).ofTrack(whole, world.track()).stream()
                        .limit(3)
                        .map(one -> one.applicant().toString())
                        .toList());
        values.put("year", List.of("2025"));
        values.put(
                "cluster",
                beans.getBean(Registry.class).all(whole).stream()
                        .limit(2)
                        .map(cluster -> cluster.id().toString())
                        .toList());
        values.put(
                "id",
                beans.getBean(Registry.class).all(whole).stream()
                        .limit(2)
                        .map(cluster -> cluster.id().toString())
                        .toList());
        values.put("model", List.of(model.id().id()));
        values.put("version", List.of(model.id().version()));
        return values;
    }

    private Told pages(Viewer viewer, Map<String, List<String>> parameters) {
        SignIns.as(beans, viewer);
        UI.getCurrent().navigate("notifications");
        Told pages = new Told();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (isOpenTo(route.getNavigationTarget(), viewer) && !NOT_OPENED.containsKey(route.getTemplate())) {
                for (String path : paths(route.getTemplate(), parameters)) {
                    pages.put(path, page(path));
                }
            }
        }
        return pages;
    }

    private static boolean isOpenTo(Class<?> page, Viewer viewer) {
        RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
        return roles == null
                ? page.isAnnotationPresent(PermitAll.class)
                : viewer.hasAny(Arrays.stream(roles.value()).toArray(String[]::new));
    }

    private static List<String> paths(String template, Map<String, List<String>> parameters) {
        Matcher matcher = PARAMETER.matcher(template);
        if (!matcher.find()) {
            return List.of(template);
        }
        List<String> values = parameters.get(matcher.group(1));
        if (values == null) {
            throw new AssertionError("nothing is known to open " + template + " with");
        }
        List<String> paths = new ArrayList<>();
        for (String value : values) {
            paths.addAll(paths(template.replace(matcher.group(), value), parameters));
        }
        return paths;
    }

    private String page(String path) {
        try {
            UI.getCurrent().navigate(path);
            roundTrip();
            return getCurrentView() instanceof Component view
                    ? PageText.of(view) + UI.getCurrent().getInternals().getTitle()
                    : "none";
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
