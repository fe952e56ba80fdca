package org.clusterreview.conflicts.rules;

import java.util.Optional;
import java.util.UUID;

/**
 * What the rules know of an expert.
 *
 * @param employer the present one
 * @param employerIsCityDepartment whether it is a department of a city government
 * @param cityCode city-level unit where he or she works; empty outside the province
 */
public record ExpertFacts(UUID expert, Body employer, boolean employerIsCityDepartment, Optional<String> cityCode) {}
