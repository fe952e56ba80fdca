/** What the regulation reckons about clusters of the registry: deadlines, periods, room under the quotas, and the map of the province. */
@NullMarked
package org.clusterreview.registry.rules;

import org.jspecify.annotations.NullMarked;
