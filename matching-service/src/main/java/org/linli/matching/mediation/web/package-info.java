/** Committees and rooms over HTTP. */
@NullMarked
package org.linli.matching.mediation.web;

import org.jspecify.annotations.NullMarked;
