/** How far a plan is that several instances make. */
@NullMarked
package org.linli.matching.partition.web;

import org.jspecify.annotations.NullMarked;
