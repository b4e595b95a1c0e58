/** Draws a certificate as an A4 document in Chinese. */
@NullMarked
package org.linli.volunteer.certificate.pdf;

import org.jspecify.annotations.NullMarked;
