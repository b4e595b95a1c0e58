/** Disputes over HTTP: codes and days for offices, the file for few and on record. */
@NullMarked
package org.linli.matching.dispute.web;

import org.jspecify.annotations.NullMarked;
