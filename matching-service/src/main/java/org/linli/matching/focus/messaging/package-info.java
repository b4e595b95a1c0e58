/** Where the figures of the priority classes come from. */
@NullMarked
package org.linli.matching.focus.messaging;

import org.jspecify.annotations.NullMarked;
