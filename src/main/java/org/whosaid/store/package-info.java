// SPDX-License-Identifier: Apache-2.0
/**
 * The database: migrations, the durable queue, replies and readings. All SQL of the project is
 * here.
 */
@NullMarked
package org.whosaid.store;

import org.jspecify.annotations.NullMarked;
