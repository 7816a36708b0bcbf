// SPDX-License-Identifier: Apache-2.0
/** The claims of one article in the order in which a desk needs them. */
@NullMarked
package org.whosaid.digest;

import org.jspecify.annotations.NullMarked;
