/** Activities over HTTP. */
@NullMarked
package org.linli.volunteer.activity.web;

import org.jspecify.annotations.NullMarked;
