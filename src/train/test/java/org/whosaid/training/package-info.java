// SPDX-License-Identifier: Apache-2.0
/** Tests of how the attribution model is made and judged; all texts are the project's own. */
@NullMarked
package org.whosaid.training;

import org.jspecify.annotations.NullMarked;
