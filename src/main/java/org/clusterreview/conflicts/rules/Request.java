package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An applicant's request that an expert take no part (申请回避), as far as it stands.
 *
 * @param id of the request: another request is another fact
 * @param accepted whether somebody has decided that it holds; until then a person must judge
 */
public record Request(UUID id, UUID expert, LocalDate on, String reason, boolean accepted) {}
