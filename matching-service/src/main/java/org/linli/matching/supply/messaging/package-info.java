/** Where the supply comes from. */
@NullMarked
package org.linli.matching.supply.messaging;

import org.jspecify.annotations.NullMarked;
