/** The main job of the suite, driven over the gateway by signed-in people on real files. */
@NullMarked
package org.linli.e2e;

import org.jspecify.annotations.NullMarked;
