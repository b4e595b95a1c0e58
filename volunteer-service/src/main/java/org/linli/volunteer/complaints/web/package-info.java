/** Complaints over HTTP: handed in by anyone, handled by offices. */
@NullMarked
package org.linli.volunteer.complaints.web;

import org.jspecify.annotations.NullMarked;
