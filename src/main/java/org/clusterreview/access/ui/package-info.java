/** Pages of accounts and sign-in. */
@NullMarked
package org.clusterreview.access.ui;

import org.jspecify.annotations.NullMarked;
