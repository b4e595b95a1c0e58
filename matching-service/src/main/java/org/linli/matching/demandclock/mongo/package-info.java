/** Notices as documents: written once. */
@NullMarked
package org.linli.matching.demandclock.mongo;

import org.jspecify.annotations.NullMarked;
