// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * For whom a page stands where it was found.
 *
 * @param identity the {@link ArticleAddress#identity} under which everybody gets this page; empty
 *     if it is not everybody's: it came from a private host, from an address that holds somebody's
 *     secret, or its site wants it kept by nobody
 * @param found the identity of the address that gave it, to which the validators belong
 * @param others further identities that lead to this page
 */
public record Imprint(
    Optional<String> identity, String found, List<String> others, Validators validators) {

  public Imprint {
    requireNonNull(identity, "identity");
    requireNonNull(found, "found");
    others = List.copyOf(others);
    requireNonNull(validators, "validators");
  }

  /**
   * The canonical address stands for the page only if it can but be the same page. Whoever writes a
   * page chooses what it calls canonical, and must not choose what others get for that address; and
   * a parameter that opens what others don't see must not open it for those who come without.
   */
  static Imprint of(URI link, HttpUrl own, HttpUrl canonical, Sending sending) {
    String found = ArticleAddress.identity(own.uri());
    String shared = ArticleAddress.identity(canonical.uri());
    boolean secret =
        ArticleAddress.holdsSecrets(link)
            || ArticleAddress.holdsSecrets(own.uri())
            || ArticleAddress.holdsSecrets(canonical.uri());
    Set<String> others = new LinkedHashSet<>(List.of(ArticleAddress.identity(link), found));
    String identity = CanonicalAddress.isTheSamePage(own, canonical) ? shared : found;
    others.remove(identity);
    return new Imprint(
        secret || !sending.forEverybody() ? Optional.empty() : Optional.of(identity),
        found,
        List.copyOf(others),
        sending.validators());
  }

  /**
   * How a page was sent.
   *
   * @param forEverybody whether it may be kept for others who ask
   */
  record Sending(Validators validators, boolean forEverybody) {
    static final Sending TO_ONE = new Sending(Validators.NONE, false);
  }
}
