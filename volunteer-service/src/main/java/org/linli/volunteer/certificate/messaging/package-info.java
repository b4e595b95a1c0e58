/** What certificates learn from their own events: that an old one has a successor. */
@NullMarked
package org.linli.volunteer.certificate.messaging;

import org.jspecify.annotations.NullMarked;
