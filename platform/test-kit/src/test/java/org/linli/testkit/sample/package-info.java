/** A small service with one aggregate, to try the platform on. */
@NullMarked
package org.linli.testkit.sample;

import org.jspecify.annotations.NullMarked;
