/** The dictionaries of places, zones and industry fields, with look-up by code and by name. */
@NullMarked
@NamedInterface("dictionary")
package org.clusterreview.organisations.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
