package org.clusterreview.recognition;

import java.util.UUID;

/**
 * A decision that two people changed by hand.
 *
 * @param approval the record of who proposed and who agreed, with its document
 * @param reason of the proposer
 * @param consent reason of the second person
 */
public record ManualChange(UUID approval, String reason, String consent) {}
