// SPDX-License-Identifier: Apache-2.0
/** Two to five articles side by side; two versions of one; one source in many articles. */
@NullMarked
package org.whosaid.compare;

import org.jspecify.annotations.NullMarked;
