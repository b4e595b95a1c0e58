/** Partners and agreements over HTTP. */
@NullMarked
package org.linli.matching.partner.web;

import org.jspecify.annotations.NullMarked;
