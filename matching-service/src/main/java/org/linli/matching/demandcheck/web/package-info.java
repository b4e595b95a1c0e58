/** Checks over HTTP. */
@NullMarked
package org.linli.matching.demandcheck.web;

import org.jspecify.annotations.NullMarked;
