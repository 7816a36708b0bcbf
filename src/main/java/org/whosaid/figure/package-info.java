// SPDX-License-Identifier: Apache-2.0
/** Numbers as an article writes them, what they count, and whether two of them disagree. */
@NullMarked
package org.whosaid.figure;

import org.jspecify.annotations.NullMarked;
