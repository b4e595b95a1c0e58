/** The three lists over HTTP. */
@NullMarked
package org.linli.matching.threelist.web;

import org.jspecify.annotations.NullMarked;
