package org.clusterreview.invitations;

import java.util.UUID;
import org.clusterreview.access.Deed;

/**
 * A letter as it went out. It is never changed: another one has a greater number.
 *
 * @param number from 1 within the track
 * @param roundName and the name of the track as they were called then
 * @param address under which people reach the system; links begin with it
 */
public record InvitationLetter(
        UUID id, int number, String roundName, String trackName, LetterDraft draft, String address, Deed sent) {}
