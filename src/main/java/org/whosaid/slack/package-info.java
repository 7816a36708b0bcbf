// SPDX-License-Identifier: Apache-2.0
/** Slack, in and out: listeners that translate, enqueue and acknowledge; replies in threads. */
@NullMarked
package org.whosaid.slack;

import org.jspecify.annotations.NullMarked;
