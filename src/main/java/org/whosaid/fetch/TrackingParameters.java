// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that tell who sent a reader, and never which article it is. Names are compared
 * without regard to case. Names that some sites use for the article itself ({@code ref}, {@code
 * source}, {@code mod}, {@code share}) are not here: one reply too many is better than two articles
 * taken for one.
 */
final class TrackingParameters {
  private static final List<String> PREFIXES =
      List.of(
          "utm_", // Urchin and Google Analytics
          "mtm_", // Matomo
          "matomo_",
          "pk_", // Piwik
          "hsa_", // HubSpot advertisements
          "_hs", // HubSpot mails: _hsenc, _hsmi
          "at_", // AT Internet, at the BBC: at_medium, at_campaign …
          "ns_", // Comscore, formerly at the BBC: ns_mchannel, ns_source …
          "guce_", // Yahoo's consent pages
          "oly_", // Omeda newsletters
          "vero_", // Vero mails
          "__twitter_");

  private static final Set<String> NAMES =
      Set.of(
          // what an advertiser's click carries: Facebook, Google, Microsoft, Yandex, X, TikTok …
          "fbclid",
          "gclid",
          "dclid",
          "gclsrc",
          "gbraid",
          "wbraid",
          "gad_source",
          "gad_campaignid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "epik",
          "s_kwcid",
          // what a share button or an application adds: Instagram, X, Wikipedia, AMP viewers
          "igshid",
          "igsh",
          "ref_src",
          "ref_url",
          "wprov",
          "amp_js_v",
          "amp_gsa",
          "usqp",
          // mails: Mailchimp, Marketo
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          // outlets' own campaigns: CNN and Bloomberg, the Guardian, MSN, the New York Times, the
          // Daily Mail, Reuters, the Wall Street Journal, Bloomberg, Adobe and AT Internet anywhere
          "cmpid",
          "cmp",
          "ocid",
          "smid",
          "smtyp",
          "ito",
          "taid",
          "reflink",
          "sref",
          "srnd",
          "ncid",
          "s_cid",
          "xtor",
          "wt.mc_id",
          "wt.mc_ev");

  private TrackingParameters() {}

  static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
