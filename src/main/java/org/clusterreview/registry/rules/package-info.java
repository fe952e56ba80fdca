/** What the regulation reckons about clusters of the registry: deadlines, periods, room under the quotas, and the map of the province. */
@NullMarked
@NamedInterface("rules")
package org.clusterreview.registry.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
