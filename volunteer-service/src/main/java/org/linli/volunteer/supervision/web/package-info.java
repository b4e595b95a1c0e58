/** The supervision log over HTTP. */
@NullMarked
package org.linli.volunteer.supervision.web;

import org.jspecify.annotations.NullMarked;
