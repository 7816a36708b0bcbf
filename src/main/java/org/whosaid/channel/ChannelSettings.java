// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one channel has agreed with the bot.
 *
 * @param retentionDays how long the article and its claims are kept behind the reply's buttons; 0
 *     keeps neither once the reply is posted, so it has no buttons that need them (what says that a
 *     reply stands, ids alone, stays: without it the bot would repeat itself)
 */
public record ChannelSettings(
    Asking asking, Pages pages, Replies replies, Access access, int retentionDays) {
  public static final int USUAL_RETENTION = 90;
  public static final int LONGEST_RETENTION = 3_650;

  public ChannelSettings {
    requireNonNull(asking, "asking");
    requireNonNull(pages, "pages");
    requireNonNull(replies, "replies");
    requireNonNull(access, "access");
    within("retention in days", retentionDays, 0, LONGEST_RETENTION);
  }

  /**
   * When a link is answered.
   *
   * @param reaction the name of the emoji that asks for an answer, without colons; empty for none
   */
  public record Asking(Mode mode, Optional<String> reaction) {
    public static final String USUAL_REACTION = "speech_balloon";

    /** Slack's names of emoji, those of a skin tone included. */
    private static final Pattern EMOJI =
        Pattern.compile("[\\p{L}\\p{N}_+'-]{1,100}(?:::skin-tone-[2-6])?");

    public Asking {
      requireNonNull(mode, "mode");
      requireNonNull(reaction, "reaction");
      if (reaction.filter(name -> !isEmoji(name)).isPresent()) {
        throw new IllegalArgumentException("not an emoji's name: " + reaction.get());
      }
    }

    public static boolean isEmoji(String name) {
      return EMOJI.matcher(name).matches();
    }
  }

  /** Which pages are read, and what is said of those that can't be. */
  public record Pages(Languages languages, Unread unread, Outlets outlets) {
    public Pages {
      requireNonNull(languages, "languages");
      requireNonNull(unread, "unread");
      requireNonNull(outlets, "outlets");
    }
  }

  /**
   * What a reply is like.
   *
   * @param minClaims below so many claims there is no reply that nobody asked for
   * @param maxLines a reply's length
   * @param quiet the hours after which replies that nobody asked for come, one for each thread
   */
  public record Replies(int minClaims, int maxLines, Optional<QuietHours> quiet) {
    public static final int MOST_CLAIMS = 100;
    public static final int FEWEST_LINES = 4;
    public static final int MOST_LINES = 30;

    public Replies {
      within("minimum claims", minClaims, 1, MOST_CLAIMS);
      within("maximum lines", maxLines, FEWEST_LINES, MOST_LINES);
      requireNonNull(quiet, "quiet");
    }
  }

  /** Who may do what. */
  public record Access(WhoMayChange change, Outsiders outsiders) {
    public Access {
      requireNonNull(change, "change");
      requireNonNull(outsiders, "outsiders");
    }
  }

  /** What a channel has that nobody has set anything in; the two numbers are configured. */
  public static ChannelSettings usual(int minClaims, int maxLines) {
    return new ChannelSettings(
        new Asking(Mode.AUTO, Optional.of(Asking.USUAL_REACTION)),
        new Pages(Languages.ENGLISH_ONLY, Unread.SAY_SO, Outlets.NONE),
        new Replies(minClaims, maxLines, Optional.empty()),
        new Access(WhoMayChange.EVERYBODY, Outsiders.WELCOME),
        USUAL_RETENTION);
  }

  public Mode mode() {
    return asking.mode();
  }

  /**
   * Whether a link is answered here.
   *
   * @param fromOutside whether a person of another organisation shared it, or asks
   */
  public Decision decide(URI link, Asked asked, boolean fromOutside) {
    if (asked == Asked.PRIVATELY) {
      return Decision.ASKED_PRIVATELY;
    }
    if (pages.outlets().neverRead(link)) {
      return Decision.NEVER_READ;
    }
    if (mode() == Mode.OFF) {
      return Decision.SWITCHED_OFF;
    }
    if (fromOutside && !access.outsiders().answered()) {
      return Decision.FROM_OUTSIDE;
    }
    if (asked == Asked.IN_CHANNEL) {
      return Decision.ASKED;
    }
    if (mode() == Mode.AUTO) {
      return Decision.AUTOMATIC;
    }
    return pages.outlets().alwaysRead(link) ? Decision.ALWAYS_READ : Decision.NOT_ASKED;
  }

  /** Whether so many claims are worth a reply. Who asks gets one in any case. */
  public boolean worthAReply(int claims, Asked asked) {
    return asked != Asked.NOBODY || claims >= replies.minClaims();
  }

  /** Whether it is said that a page's language can't be read. Who asks is told in any case. */
  public boolean saysSoOfOtherLanguages(Asked asked) {
    return asked != Asked.NOBODY || pages.languages().others() == Languages.OtherPages.SAY_SO;
  }

  /** Whether it is said that a page could not be read. Who asks is told in any case. */
  public boolean saysSoOfUnread(Asked asked) {
    return asked != Asked.NOBODY || pages.unread() == Unread.SAY_SO;
  }

  /** When a reply may be posted that must not be posted now. Who asks doesn't wait. */
  public Optional<Instant> notBefore(Instant now, Asked asked) {
    return asked == Asked.NOBODY
        ? replies.quiet().flatMap(hours -> hours.opensAt(now))
        : Optional.empty();
  }

  /** Whether that reaction asks for an answer; a skin tone makes no difference. */
  public boolean asks(String reaction) {
    return asking.reaction().filter(withoutTone(reaction)::equals).isPresent();
  }

  /** The same, but pages of that outlet are never read; empty if the list is full. */
  public Optional<ChannelSettings> muting(OutletPattern outlet) {
    Outlets outlets = pages.outlets();
    List<OutletPattern> never = new ArrayList<>(outlets.never());
    if (never.contains(outlet)) {
      return Optional.of(this);
    }
    never.add(outlet);
    if (!Outlets.fit(never)) {
      return Optional.empty();
    }
    Outlets muted = new Outlets(outlets.always(), never);
    return Optional.of(
        new ChannelSettings(
            asking,
            new Pages(pages.languages(), pages.unread(), muted),
            replies,
            access,
            retentionDays));
  }

  private static String withoutTone(String reaction) {
    int tone = reaction.indexOf("::");
    return tone < 0 ? reaction : reaction.substring(0, tone);
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " is " + value + "; allowed: " + least + " to " + most);
    }
  }
}
