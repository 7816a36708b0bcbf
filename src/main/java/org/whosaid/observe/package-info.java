// SPDX-License-Identifier: Apache-2.0
/** What an operator sees: the log and the health page. */
@NullMarked
package org.whosaid.observe;

import org.jspecify.annotations.NullMarked;
