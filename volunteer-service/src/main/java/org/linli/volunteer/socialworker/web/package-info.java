/** The register of social workers and examination campaigns over HTTP. */
@NullMarked
package org.linli.volunteer.socialworker.web;

import org.jspecify.annotations.NullMarked;
