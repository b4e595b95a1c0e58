/** Surveys, answers and follow-up visits over HTTP. */
@NullMarked
package org.linli.matching.satisfaction.web;

import org.jspecify.annotations.NullMarked;
