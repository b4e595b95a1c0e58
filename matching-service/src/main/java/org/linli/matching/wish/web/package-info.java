/** Wishes over HTTP: the offices' desk, the public pool, the claimants' side. */
@NullMarked
package org.linli.matching.wish.web;

import org.jspecify.annotations.NullMarked;
