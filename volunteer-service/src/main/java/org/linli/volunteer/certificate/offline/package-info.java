/** Checks a printed certificate without any network; needs nothing but the JDK. */
@NullMarked
package org.linli.volunteer.certificate.offline;

import org.jspecify.annotations.NullMarked;
