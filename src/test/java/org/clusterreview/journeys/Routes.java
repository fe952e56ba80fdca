package org.clusterreview.journeys;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The pages that the program has, as its classes declare them. */
final class Routes {

    private static final Set<String> ALL = declared();

    private Routes() {}

    static Set<String> all() {
        return new TreeSet<>(ALL);
    }

    /** The one that an address leads to; one without parameters goes before one with. */
    static Optional<String> of(String path) {
        String plain = path.replaceFirst("[?#].*", "");
        return ALL.stream()
                .filter(route ->
                        plain.matches(route.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+")))
                .min(Comparator.comparingLong(
                        route -> route.chars().filter(c -> c == ':').count()));
    }

    private static Set<String> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.clusterreview").stream()
                .map(bean -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(bean.getBeanClassName()), Routes.class.getClassLoader()))
                .flatMap(page -> Stream.concat(
                        Stream.of(page.getAnnotation(Route.class).value()),
                        Arrays.stream(page.getAnnotationsByType(RouteAlias.class))
                                .map(RouteAlias::value)))
                .collect(Collectors.toSet());
    }
}
