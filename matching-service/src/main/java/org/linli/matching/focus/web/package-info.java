/** Priority queues over HTTP. */
@NullMarked
package org.linli.matching.focus.web;

import org.jspecify.annotations.NullMarked;
