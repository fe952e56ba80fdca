/** The rule under which a round is held, as data: applicants, conditions, quotas, notice, cultivation, ban. */
@NullMarked
@NamedInterface("policy")
package org.clusterreview.rounds.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
