// SPDX-License-Identifier: Apache-2.0
/** Pages from the public web, never from inside: one page, or the one reason why there is none. */
@NullMarked
package org.whosaid.fetch;

import org.jspecify.annotations.NullMarked;
