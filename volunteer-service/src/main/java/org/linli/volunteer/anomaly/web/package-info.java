/** The queue over HTTP. */
@NullMarked
package org.linli.volunteer.anomaly.web;

import org.jspecify.annotations.NullMarked;
