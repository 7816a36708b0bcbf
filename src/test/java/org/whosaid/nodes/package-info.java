// SPDX-License-Identifier: Apache-2.0
/**
 * Several bots on one PostgreSQL: what each link, and each idle bot, costs the database, and how
 * long it takes until another bot has taken over a dead one's jobs.
 */
@NullMarked
package org.whosaid.nodes;

import org.jspecify.annotations.NullMarked;
