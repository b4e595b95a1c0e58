/** Series over HTTP. */
@NullMarked
package org.linli.volunteer.series.web;

import org.jspecify.annotations.NullMarked;
