/** The handbook over HTTP. */
@NullMarked
package org.linli.volunteer.handbook.web;

import org.jspecify.annotations.NullMarked;
