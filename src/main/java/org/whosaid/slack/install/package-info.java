// SPDX-License-Identifier: Apache-2.0
/** Many workspaces: the app is added, its tokens are kept and renewed, and it is removed again. */
@NullMarked
package org.whosaid.slack.install;

import org.jspecify.annotations.NullMarked;
