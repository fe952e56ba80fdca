/** Journeys through the packaged program in a browser, as people take them. */
@NullMarked
package org.clusterreview.journeys;

import org.jspecify.annotations.NullMarked;
