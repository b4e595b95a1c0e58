/** Proves the broker's settings, its refusals and that no acknowledged record is lost. */
@NullMarked
package org.linli.local.kafka;

import org.jspecify.annotations.NullMarked;
