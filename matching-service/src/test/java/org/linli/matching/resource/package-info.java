/** Tests of resources. */
@NullMarked
package org.linli.matching.resource;

import org.jspecify.annotations.NullMarked;
