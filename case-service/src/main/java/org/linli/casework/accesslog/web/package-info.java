/** Speaks HTTP for auditors. */
@NullMarked
package org.linli.casework.accesslog.web;

import org.jspecify.annotations.NullMarked;
