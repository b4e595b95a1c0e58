/** The figures over HTTP. */
@NullMarked
package org.linli.matching.statistics.web;

import org.jspecify.annotations.NullMarked;
