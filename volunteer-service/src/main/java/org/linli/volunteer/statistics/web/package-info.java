/** Publishes the figures and their reconciliation. */
@NullMarked
package org.linli.volunteer.statistics.web;

import org.jspecify.annotations.NullMarked;
