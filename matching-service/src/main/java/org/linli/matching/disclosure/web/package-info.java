/** Shows the log of readings to auditors. */
@NullMarked
package org.linli.matching.disclosure.web;

import org.jspecify.annotations.NullMarked;
