/** Teams over HTTP: offices by area, leaders for their own team, volunteers for themselves. */
@NullMarked
package org.linli.volunteer.team.web;

import org.jspecify.annotations.NullMarked;
