/** Demand imports over HTTP. */
@NullMarked
package org.linli.matching.demandimport.web;

import org.jspecify.annotations.NullMarked;
