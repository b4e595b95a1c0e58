/** The register over HTTP: personal fields leave masked, changes name their version, offices see their own division. */
@NullMarked
package org.linli.volunteer.registration.web;

import org.jspecify.annotations.NullMarked;
