/** What binds an expert to organisations and people over time: engagements and relations. */
@NullMarked
@NamedInterface("history")
package org.clusterreview.experts.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
