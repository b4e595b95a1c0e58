/** Yearly reports over HTTP: frozen by the district, read as JSON, CSV and workbook. */
@NullMarked
package org.linli.volunteer.yearreport.web;

import org.jspecify.annotations.NullMarked;
