/** Plans and explanations over HTTP. */
@NullMarked
package org.linli.matching.plan.web;

import org.jspecify.annotations.NullMarked;
