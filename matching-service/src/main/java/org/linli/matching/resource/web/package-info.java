/** Resources over HTTP. */
@NullMarked
package org.linli.matching.resource.web;

import org.jspecify.annotations.NullMarked;
