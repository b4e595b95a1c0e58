/**
 * The HTTP manners every service shares: problems as bodies, If-Match on changes, Idempotency-Key on creations, cursor pages.
 */
@NullMarked
package org.linli.platform.web;

import org.jspecify.annotations.NullMarked;
