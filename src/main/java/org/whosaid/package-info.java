// SPDX-License-Identifier: Apache-2.0
/** Whosaid: a link is shared in Slack, the answer in its thread is who claimed what. */
@NullMarked
package org.whosaid;

import org.jspecify.annotations.NullMarked;
