/** Clocks over HTTP. */
@NullMarked
package org.linli.matching.demandclock.web;

import org.jspecify.annotations.NullMarked;
