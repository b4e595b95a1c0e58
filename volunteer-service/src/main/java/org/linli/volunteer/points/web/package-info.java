/** Points over HTTP: accounts, the catalogue, redemptions. */
@NullMarked
package org.linli.volunteer.points.web;

import org.jspecify.annotations.NullMarked;
