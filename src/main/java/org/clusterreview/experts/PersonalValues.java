package org.clusterreview.experts;

import java.util.Optional;
import org.clusterreview.access.personal.PersonalText;

/** What only those who call, pay or write to an expert need. */
public record PersonalValues(PersonalText phone, Optional<PersonalText> identityNumber, Optional<PersonalText> email) {}
