package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A public notice to be recorded.
 *
 * @param confirmedLast last day as a person has worked it out; only for a year whose calendar is not published yet
 */
public record NewNotice(
        LocalDate published, String documentNumber, String location, String text, Optional<LocalDate> confirmedLast) {}
