package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cluster as it is to stand, and why.
 *
 * @param unit name of the 依托单位
 * @param on day of the document, since which it holds
 */
public record Correction(
        String name,
        Cluster.Level level,
        String unit,
        String cityCode,
        Optional<String> countyCode,
        Optional<String> zoneCode,
        String fieldCode,
        LocalDate on,
        String documentNumber,
        String reason) {}
