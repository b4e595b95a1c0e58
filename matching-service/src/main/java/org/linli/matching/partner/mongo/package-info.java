/** Partners and agreements as documents; names are sealed. */
@NullMarked
package org.linli.matching.partner.mongo;

import org.jspecify.annotations.NullMarked;
