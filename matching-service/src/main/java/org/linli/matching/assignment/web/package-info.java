/** Assignments over HTTP: proposals of a demand for offices, offers for volunteers. */
@NullMarked
package org.linli.matching.assignment.web;

import org.jspecify.annotations.NullMarked;
