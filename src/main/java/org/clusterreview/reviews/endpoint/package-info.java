/** What an expert's page reads and writes over HTTP, as src/docs/api-marks.md describes it. */
@NullMarked
package org.clusterreview.reviews.endpoint;

import org.jspecify.annotations.NullMarked;
