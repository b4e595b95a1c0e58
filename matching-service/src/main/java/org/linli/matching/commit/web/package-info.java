/** Review and confirmation of plans over HTTP. */
@NullMarked
package org.linli.matching.commit.web;

import org.jspecify.annotations.NullMarked;
