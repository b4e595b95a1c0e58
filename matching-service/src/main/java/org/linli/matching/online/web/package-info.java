/** Matching at once, over HTTP. */
@NullMarked
package org.linli.matching.online.web;

import org.jspecify.annotations.NullMarked;
