/** The page of a track's list: decisions with their rules, quotas, public notice and document. */
@NullMarked
package org.clusterreview.recognition.ui;

import org.jspecify.annotations.NullMarked;
