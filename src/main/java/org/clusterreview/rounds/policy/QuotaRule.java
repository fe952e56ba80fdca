package org.clusterreview.rounds.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many clusters there may be where.
 *
 * @param counts levels of recognised clusters that take up room: {@code provincial}, {@code national}, {@code cultivation}
 * @param zoneCountsAgainstCounty whether a zone's cluster also counts for the county that the zone lies in
 * @param cityCountyUnits codes of units that are city and county in one
 * @param limits in the order in which reasons are given
 */
public record QuotaRule(
        Rule rule,
        Set<String> counts,
        boolean zoneCountsAgainstCounty,
        Set<String> cityCountyUnits,
        List<Limit> limits) {

    public QuotaRule {
        counts = Set.copyOf(counts);
        cityCountyUnits = Set.copyOf(cityCountyUnits);
        limits = List.copyOf(limits);
    }

    /**
     * What a cluster is counted by. The attribute {@code zone} is the applying unit: the zone, else the county. In a unit that
     * is city and county in one, that unit is also the city, whatever city is given. {@code kind} tells zones from counties,
     * {@code county} is the county as it is given.
     *
     * @param city code of the city
     * @param field code of the industry field
     * @param zone code of the zone whose administration applies; empty for a county's government
     * @param county code of the county that applies or that the zone lies in; empty where it is not known
     */
    public Map<String, Set<String>> attributes(
            String city, String field, Optional<String> zone, Optional<String> county) {
        String cityUnit = county.filter(cityCountyUnits::contains).orElse(city);
        Set<String> unit = zone.map(z -> zoneCountsAgainstCounty
                                && county.isPresent()
                                && !county.get().equals(z)
                        ? Set.of(z, county.get())
                        : Set.of(z))
                .orElseGet(() -> Set.of(county.orElse(cityUnit)));
        Map<String, Set<String>> attributes =
                new HashMap<>(Map.of("city", Set.of(cityUnit), "field", Set.of(field), "zone", unit));
        attributes.put("kind", Set.of(zone.isPresent() ? "zone" : "county"));
        county.ifPresent(code -> attributes.put("county", Set.of(code)));
        return attributes;
    }
}
