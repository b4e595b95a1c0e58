/** Late entries over HTTP. */
@NullMarked
package org.linli.volunteer.lateentry.web;

import org.jspecify.annotations.NullMarked;
