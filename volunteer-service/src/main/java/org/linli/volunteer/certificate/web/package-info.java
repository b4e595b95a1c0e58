/** Certificates over HTTP: applied for, handled, printed, verified by anybody. */
@NullMarked
package org.linli.volunteer.certificate.web;

import org.jspecify.annotations.NullMarked;
