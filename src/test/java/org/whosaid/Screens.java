// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.whosaid.article.Reading;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.AskView;
import org.whosaid.blockkit.ChangeInWords;
import org.whosaid.blockkit.ClaimsView;
import org.whosaid.blockkit.ComparisonBlocks;
import org.whosaid.blockkit.EvidenceView;
import org.whosaid.blockkit.GoneView;
import org.whosaid.blockkit.PageOfReading;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.blockkit.SourceClaimsBlocks;
import org.whosaid.blockkit.WelcomeMessage;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.compare.Comparing;
import org.whosaid.compare.SourceClaims;
import org.whosaid.desk.ArticleOutcome;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.digest.Line;
import org.whosaid.digest.Piece;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.fetch.Obstacle;
import org.whosaid.fetch.Refusal;

/**
 * Every message and window of the bot as Slack would get it: its name, its JSON, and the words in
 * it that are not the bot's but the article's, a person's or a newsroom's. A new screen gets a line
 * in {@link #get}.
 *
 * <p>Strings alone, so that {@link EveryTextIsInTheBundleTest} can ask a copy of this class that
 * was loaded beside another bundle.
 */
public final class Screens implements Supplier<List<List<String>>> {
  /** So begins the name of a line of which only our own words are given. */
  static final String OUR_WORDS = "our words in the ";

  /** So begins the name of a message's words, which follow the message. */
  static final String FALLBACK = "fallback of ";

  private static final URI LINK = URI.create("https://www.gazette.example/council");
  private static final String HOST = "gazette example";
  private static final int PAGES = 8;

  private static final String CHANGED = " updated 14:20: health directorate 9 → 11 ";
  private static final String BY = " Rita Reporter ";
  private static final ReplyNotes NOTES =
      new ReplyNotes(Optional.of(new ReplyNotes.Update(Instant.EPOCH, CHANGED)), List.of(BY));

  private final List<List<String>> screens = new ArrayList<>();

  @Override
  public List<List<String>> get() {
    SampleStories.all().forEach(this::addReplyAndWindows);
    for (long seed = 0; seed < 60; seed++) {
      RandomStories.Case random = RandomStories.of(seed);
      Digest digest =
          new DigestWriter().of(random.article(), random.extraction(), random.ownVoice());
      addOurWords("reply to a random article " + seed, digest);
    }
    addComparisons(List.copyOf(SampleStories.all().values()));
    addQuestions();
    addChannels();
    add("window of claims no longer kept", GoneView.view(), "");
    addReasons();
    add("first thread", new ReplyBlocks().pointer(LINK.toString(), CHANGED), LINK + CHANGED);
    for (int most : List.of(1, 5)) {
      String line = ReadSharedMessage.restLine(most, List.of(LINK.toString()));
      add("links left: " + most, new ReplyBlocks().notice(line), LINK.toString());
    }
    return List.copyOf(screens);
  }

  /** The screens that show an article, for these articles. */
  static List<List<String>> of(Map<String, Story> stories) {
    Screens screens = new Screens();
    stories.forEach(screens::addReplyAndWindows);
    screens.addComparisons(List.copyOf(stories.values()));
    return List.copyOf(screens.screens);
  }

  private void addReplyAndWindows(String name, Story story) {
    Digest digest = story.digest();
    String own = wordsOf(story, digest);
    addOurWords("reply to " + name, digest);
    add("reply to " + name, new ReplyBlocks().reply(digest, "r"), own);
    ReplyMessage changed = new ReplyBlocks().reply(digest, Optional.of("r"), NOTES);
    add("changed reply to " + name, changed, own + CHANGED + BY);
    CorrectionScreens.of(story).forEach((how, view) -> add("correction " + how, view, own));
    AskBlocks asked = new AskBlocks();
    ReplyMessage reply = new ReplyBlocks().reply(digest, "r");
    add("private " + name, asked.forOne(reply, Optional.of(CHANGED), "r"), own + CHANGED);
    add("posted " + name, asked.forAll(reply, BY), own + BY);
    for (int page = 1; page <= PAGES; page++) {
      PageOfReading wanted = new PageOfReading("r", page);
      String which = " of " + name + ", page " + page;
      add("claims" + which, ClaimsView.of(story.article(), story.extraction(), wanted), own);
      add("evidence" + which, EvidenceView.of(story.article(), story.extraction(), wanted), own);
    }
  }

  /** Of each line what is not typed as somebody else's. */
  private void addOurWords(String name, Digest digest) {
    List<Line> lines = new ArrayList<>(digest.said());
    lines.addAll(digest.checks());
    digest.disputed().shown().forEach(figure -> lines.addAll(figure.values()));
    for (Line line : lines) {
      StringBuilder ours = new StringBuilder();
      for (Piece piece : line.pieces()) {
        ours.append(piece instanceof Piece.OurWords ? piece.text() : "");
      }
      addText(OUR_WORDS + name, ours.toString(), "");
    }
  }

  private void addChannels() {
    ChannelScreens.all().forEach((what, view) -> add(what, view, ChannelScreens.OWN));
    ChannelSettings usual = ChannelScreens.USUAL;
    add("welcome", WelcomeMessage.of(usual), "whosaid");
    String change = ChangeInWords.line(BY, usual, ChannelScreens.unusual());
    add("change of settings", new ReplyBlocks().notice(change), BY + ChannelScreens.OWN);
  }

  /** What is asked back, and said to who asked. */
  private void addQuestions() {
    AskBlocks asked = new AskBlocks();
    add("help", asked.help(), "whosaid");
    add("help after a slip", asked.help(CHANGED), "whosaid" + CHANGED);
    add("too late", asked.tooLate(), "");
    for (int links : List.of(1, 3)) {
      add("shortcut on " + links, AskView.choice(links, "note"), "");
    }
    add("shortcut in a thread", AskView.choiceForThread("note"), "");
    add("shortcut without a link", AskView.noLink(), "");
  }

  /** Of each two samples, and what the sources of both claim. */
  private void addComparisons(List<Story> stories) {
    for (int i = 1; i < stories.size(); i++) {
      List<Clipping> two = new ArrayList<>();
      StringBuilder own = new StringBuilder();
      for (Story story : stories.subList(i - 1, i + 1)) {
        two.add(new Clipping("c" + two.size(), story.article(), story.extraction()));
        own.append(wordsOf(story, story.digest())).append('\n');
      }
      add("comparison " + i, ComparisonBlocks.message(Comparing.of(two)), own.toString());
      for (String name : List.of("minister", "the", "nobody")) {
        ReplyMessage claims = SourceClaimsBlocks.message(name, SourceClaims.named(two, name));
        add("what " + name + " claims, " + i, claims, own + name);
      }
    }
  }

  private void addReasons() {
    for (Refusal refusal : Refusal.values()) {
      addReason(new FetchOutcome.Blocked(LINK, refusal, OptionalInt.of(403), "", Optional.empty()));
    }
    for (Obstacle obstacle : Obstacle.values()) {
      addReason(
          new FetchOutcome.Unreachable(LINK, obstacle, OptionalInt.empty(), "", Optional.empty()));
    }
    addReason(new FetchOutcome.Paywalled(LINK, OptionalInt.of(402), ""));
    for (long bytes : new long[] {1, 12, 1_500, 5_000_000}) {
      addReason(new FetchOutcome.TooLarge(LINK, bytes, ""));
    }
    for (String type :
        List.of("image/png", "video/mp4", "audio/mpeg", "application/zip", "font/woff")) {
      addReason(new FetchOutcome.UnsupportedType(LINK, type));
    }
    addReason(new FetchOutcome.NotAnArticle(LINK, ""));
    for (Reading.Reason reason : Reading.Reason.values()) {
      addNotice(ArticleOutcome.None.of(LINK, reason));
      addNotice(ArticleOutcome.None.of(reason));
    }
    addNotice(ArticleOutcome.None.notAnAddress("gazette"));
    addNotice(ArticleOutcome.None.of(URI.create("mailto:x"), Reading.Reason.NOT_ENGLISH));
  }

  private void addReason(FetchOutcome.Missed missed) {
    addNotice(ArticleOutcome.None.of(LINK, missed));
  }

  private void addNotice(ArticleOutcome.None none) {
    add("page not read: " + none.forTheLog(), new ReplyBlocks().notice(none.line()), HOST);
  }

  private void add(String name, ReplyMessage message, String own) {
    screens.add(List.of(name, message.blocksJson(), own));
    String heard = message.text().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    addText(FALLBACK + name, heard, own);
  }

  private void add(String name, View view, String own) {
    screens.add(List.of(name, GsonFactory.createSnakeCase().toJson(view), own));
  }

  private void addText(String name, String text, String own) {
    String json = GsonFactory.createSnakeCase().toJson(List.of(Map.of("text", text)));
    screens.add(List.of(name, json, own));
  }

  private static String wordsOf(Story story, Digest digest) {
    List<String> words = new ArrayList<>();
    words.add(story.article().text());
    digest.heading().outlet().ifPresent(words::add);
    digest.heading().date().ifPresent(words::add);
    for (Claim claim : story.claims()) {
      claim.source().name().ifPresent(words::add);
      words.addAll(claim.via());
      claim.figures().forEach(figure -> words.add(figure.what()));
    }
    story.extraction().differences().forEach(difference -> words.add(difference.what()));
    return String.join("\n", words);
  }
}
