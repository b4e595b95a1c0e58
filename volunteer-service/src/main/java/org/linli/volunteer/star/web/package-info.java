/** Stars over HTTP: applied for, reviewed, publicized, granted, reviewed again; and what they are good for. */
@NullMarked
package org.linli.volunteer.star.web;

import org.jspecify.annotations.NullMarked;
