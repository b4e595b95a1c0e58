/** Vetting over HTTP: officers file queries, see who is due, and lift a bar. */
@NullMarked
package org.linli.volunteer.vetting.web;

import org.jspecify.annotations.NullMarked;
