// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody confirmed that what is kept is to be deleted.
 *
 * @param article the identity of the one article; empty for everything of the channel
 */
public record ForgetRequest(Asker by, String article) implements Job {
  public ForgetRequest {
    requireNonNull(by, "by");
    requireNonNull(article, "article");
  }

  public boolean wholeChannel() {
    return article.isEmpty();
  }

  @Override
  public String id() {
    return by.request() + "/forget";
  }

  @Override
  public String inTheLog() {
    String what = wholeChannel() ? "everything" : LoggedLink.of(article);
    return "request of " + by + " to forget " + what;
  }
}
