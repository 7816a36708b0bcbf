// SPDX-License-Identifier: Apache-2.0
/**
 * A digest as Slack's blocks and fallback text; the only place that escapes, the keeper of Slack's
 * limits.
 */
@NullMarked
package org.whosaid.blockkit;

import org.jspecify.annotations.NullMarked;
