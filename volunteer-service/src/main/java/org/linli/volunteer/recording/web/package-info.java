/** Recording clocks over HTTP: what is due, what is late and with whom, and the evaluation. */
@NullMarked
package org.linli.volunteer.recording.web;

import org.jspecify.annotations.NullMarked;
