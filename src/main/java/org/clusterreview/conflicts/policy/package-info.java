/** The rules of avoidance (回避) as data: which ties count, for how long, towards whom, and how strictly. */
@NullMarked
@NamedInterface("policy")
package org.clusterreview.conflicts.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
