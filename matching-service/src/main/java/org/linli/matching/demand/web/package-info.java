/** Demands over HTTP. */
@NullMarked
package org.linli.matching.demand.web;

import org.jspecify.annotations.NullMarked;
