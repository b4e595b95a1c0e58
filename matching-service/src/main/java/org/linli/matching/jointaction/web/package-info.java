/** Partners and joint actions over HTTP. */
@NullMarked
package org.linli.matching.jointaction.web;

import org.jspecify.annotations.NullMarked;
