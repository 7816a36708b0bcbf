// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.util.List;
import org.whosaid.job.Asker;

/** Understands what people ask. Takes milliseconds: neither a page nor Slack is asked. */
public interface CommandDesk {

  /** What somebody typed. */
  CommandAnswer take(TypedCommand command);

  /** The first of some links are to be read for one person. */
  CommandAnswer read(Asker by, List<String> links);
}
