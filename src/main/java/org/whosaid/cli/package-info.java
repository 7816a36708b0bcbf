// SPDX-License-Identifier: Apache-2.0
/** The commands. */
@NullMarked
package org.whosaid.cli;

import org.jspecify.annotations.NullMarked;
