/** Exports over HTTP: allowed by the district, listed for auditors, taken file by file. */
@NullMarked
package org.linli.volunteer.exchange.web;

import org.jspecify.annotations.NullMarked;
