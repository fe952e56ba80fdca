@NullMarked
package org.clusterreview.recognition.quota;

import org.jspecify.annotations.NullMarked;
