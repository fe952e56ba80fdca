/** The page of a person's messages. */
@NullMarked
package org.clusterreview.notifications.ui;

import org.jspecify.annotations.NullMarked;
