/** Inspections over HTTP. */
@NullMarked
package org.linli.volunteer.inspection.web;

import org.jspecify.annotations.NullMarked;
