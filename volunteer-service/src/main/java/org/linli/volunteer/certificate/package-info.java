/**
 * Decides who certifies which service, what a certificate says and how a stranger may check it.
 *
 * <p>Invariants: only the body that recorded a service certifies it, or the unit that took its duties over (VOL-17, VOL-19); what was issued is
 * frozen with it — a later correction is a new certificate, so the same certificate prints the same bytes for ever (VOL-34); number and code, or the
 * signature alone, prove it to anybody without showing the holder's identity number (VOL-18, VOL-19). Certificates cost nothing (VOL-19).
 */
@NullMarked
package org.linli.volunteer.certificate;

import org.jspecify.annotations.NullMarked;
