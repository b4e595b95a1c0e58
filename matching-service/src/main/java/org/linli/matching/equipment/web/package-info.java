/** Venue and goods of a demand over HTTP. */
@NullMarked
package org.linli.matching.equipment.web;

import org.jspecify.annotations.NullMarked;
