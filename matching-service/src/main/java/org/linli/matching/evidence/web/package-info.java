/** Evidence over HTTP. */
@NullMarked
package org.linli.matching.evidence.web;

import org.jspecify.annotations.NullMarked;
