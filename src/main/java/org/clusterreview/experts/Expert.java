package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.experts.workbook.FieldLevel;
import org.clusterreview.organisations.OrganisationId;

/**
 * An expert of the pool, without personal values in the clear.
 *
 * @param title 职称
 * @param post 职务; empty if none is known
 * @param cityCode city-level unit; empty for an expert from outside the province
 * @param fields codes of the industry fields, in the order stated; then those of records merged into this one
 * @param levels how well a field is known, by its code; a field that is not in it is {@code FAMILIAR}
 * @param suspensions days of suspensions; empty if it is no suspension or lasts until it is lifted
 * @param absences days on which he or she cannot be called on
 * @param phoneMasked as {@code 138****1234}
 */
public record Expert(
        ExpertId id,
        long version,
        String name,
        OrganisationId employer,
        String employerName,
        Kind kind,
        String title,
        String post,
        Optional<String> cityCode,
        List<String> fields,
        Map<String, FieldLevel> levels,
        Standing standing,
        List<Suspension> suspensions,
        List<Absence> absences,
        String phoneMasked,
        boolean demonstration) {

    /** What an expert is called on for. */
    public enum Kind {
        TECHNICAL,
        INDUSTRY,
        FINANCE,
        MANAGEMENT,
        INVESTMENT
    }

    /** Whether an expert may be seated. */
    public enum Standing {
        AVAILABLE,
        SUSPENDED,
        LEFT
    }

    /**
     * The days of a suspension.
     *
     * @param from first day
     * @param until last day; empty if it lasts until it is lifted
     */
    public record Suspension(LocalDate from, Optional<LocalDate> until) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }

    public Expert {
        fields = List.copyOf(fields);
        levels = Map.copyOf(levels);
        suspensions = List.copyOf(suspensions);
        absences = List.copyOf(absences);
    }

    /** The standing on a day: a suspension begins and ends by itself. */
    public Standing standingOn(LocalDate day) {
        boolean outside = !suspensions.isEmpty() && suspensions.stream().noneMatch(one -> one.holdsOn(day));
        return standing == Standing.SUSPENDED && outside ? Standing.AVAILABLE : standing;
    }

    /** Whether he or she can be called on that day. */
    public boolean isAvailable(LocalDate day) {
        return standingOn(day) == Standing.AVAILABLE && absences.stream().noneMatch(absence -> absence.holdsOn(day));
    }

    /** How well a field is known. */
    public FieldLevel level(String field) {
        return levels.getOrDefault(field, FieldLevel.FAMILIAR);
    }
}
