package org.clusterreview.registry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;

/** A part of the registry that has its own address: numbers lead to exactly what they count. */
record RegistryFilter(
        String text,
        Optional<Cluster.Level> level,
        Optional<Cluster.State> state,
        Optional<String> city,
        Optional<String> field) {

    static final RegistryFilter ALL =
            new RegistryFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static final String PAGE = "registry";

    /** A word of the address that stands for nothing is passed over. */
    static RegistryFilter of(QueryParameters query) {
        return new RegistryFilter(
                query.getSingleParameter("q").orElse("").strip(),
                query.getSingleParameter("level")
                        .flatMap(word -> Arrays.stream(Cluster.Level.values())
                                .filter(level -> level.name().equals(word))
                                .findFirst()),
                query.getSingleParameter("state")
                        .flatMap(word -> Arrays.stream(Cluster.State.values())
                                .filter(state -> state.name().equals(word))
                                .findFirst()),
                query.getSingleParameter("city").filter(word -> !word.isBlank()),
                query.getSingleParameter("field").filter(word -> !word.isBlank()));
    }

    boolean takes(ClusterFile file, ClusterWords words) {
        Cluster cluster = file.cluster();
        return level.map(cluster.level()::equals).orElse(true)
                && state.map(cluster.state()::equals).orElse(true)
                && city.map(cluster.cityCode()::equals).orElse(true)
                && field.map(cluster.fieldCode()::equals).orElse(true)
                && words.matches(file, text);
    }

    RegistryFilter withText(String other) {
        return new RegistryFilter(other, level, state, city, field);
    }

    RegistryFilter withCity(Optional<String> other) {
        return new RegistryFilter(text, level, state, other, field);
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        level.ifPresent(one -> parameters.put("level", one.name()));
        state.ifPresent(one -> parameters.put("state", one.name()));
        city.ifPresent(one -> parameters.put("city", one));
        field.ifPresent(one -> parameters.put("field", one));
        return QueryParameters.simple(parameters);
    }

    String path() {
        String query = query().getQueryString();
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }
}
