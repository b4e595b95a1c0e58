/** Draws QR codes: for the check-in at the place, and for the verification of a certificate. */
@NullMarked
package org.linli.volunteer.qrcode;

import org.jspecify.annotations.NullMarked;
