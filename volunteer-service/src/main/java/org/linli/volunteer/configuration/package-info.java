/** Wires volunteer-service: settings with the defaults of the sources, nothing that decides. */
@NullMarked
package org.linli.volunteer.configuration;

import org.jspecify.annotations.NullMarked;
