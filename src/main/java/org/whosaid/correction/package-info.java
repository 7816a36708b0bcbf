// SPDX-License-Identifier: Apache-2.0
/**
 * What people put right: which claim is wrong and how, the right words and names out of the article
 * itself, and what comes of it for the reply and for export.
 */
@NullMarked
package org.whosaid.correction;

import org.jspecify.annotations.NullMarked;
