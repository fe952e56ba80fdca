package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An expert's own declaration of a conflict (回避声明). That somebody has declared none is no fact of a tie.
 *
 * @param id of the declaration: another one is another fact
 */
public record Declaration(UUID id, UUID application, LocalDate on, String text) {}
