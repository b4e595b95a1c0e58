/** Departments and their reports over HTTP. */
@NullMarked
package org.linli.matching.weeklyreport.web;

import org.jspecify.annotations.NullMarked;
