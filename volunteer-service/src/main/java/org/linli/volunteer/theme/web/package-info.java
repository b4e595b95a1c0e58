/** The theme calendar over HTTP. */
@NullMarked
package org.linli.volunteer.theme.web;

import org.jspecify.annotations.NullMarked;
