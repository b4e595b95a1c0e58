/** Reports of errors over HTTP. */
@NullMarked
package org.linli.volunteer.errorreport.web;

import org.jspecify.annotations.NullMarked;
