// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Credentials;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Fault;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Parcel;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.practice.View;
import org.whosaid.practice.Workspace;

/**
 * Slack as tests see it: the practice newsroom's stand-in, which is as strict as Slack, in the
 * words of a conversation. Events that the bot does not take are sent again quickly.
 */
public final class FakeSlack implements AutoCloseable {
  private final PracticeNewsroom newsroom;

  private FakeSlack(PracticeNewsroom newsroom) {
    this.newsroom = newsroom;
  }

  public static FakeSlack start() {
    return start(Credentials.USUAL_SCOPES);
  }

  /** With a bot that was given no other rights than these. */
  public static FakeSlack start(Set<String> scopes) {
    Credentials usual = Setup.usual().credentials();
    try {
      return new FakeSlack(
          PracticeNewsroom.start(
              Setup.usual()
                  .withPort(0)
                  .withCredentials(new Credentials(usual.botToken(), usual.signingSecret(), scopes))
                  .withRetries(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(900))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI apiUrl() {
    return URI.create(newsroom.apiUrl());
  }

  public String botToken() {
    return newsroom.botToken();
  }

  public String signingSecret() {
    return newsroom.signingSecret();
  }

  public void deliverTo(URI bot) {
    newsroom.deliverTo(bot);
  }

  /** Rita writes in #newsdesk. */
  public Message post(String text) {
    return newsroom.workspace().post(Workspace.RITA, Workspace.NEWSDESK, text);
  }

  public Message post(Channel channel, String text) {
    return newsroom.workspace().post(Workspace.RITA, channel, text);
  }

  /** Rita writes in the thread of a message. */
  public Message postInThread(Message root, String text) {
    return newsroom.workspace().reply(Workspace.RITA, root, text);
  }

  /** Everything else that Slack has: people, other workspaces, interactions, installing. */
  public PracticeNewsroom newsroom() {
    return newsroom;
  }

  /** Whatever else happens in a workspace. */
  public Workspace workspace() {
    return newsroom.workspace();
  }

  /** What the bot wrote into a channel outside threads, as a reader sees it. */
  public List<String> saidIn(Channel channel) {
    return newsroom.workspace().channel(channel).stream()
        .filter(message -> message.author().botId().equals(Workspace.BOT.botId()))
        .map(MessageInWords::of)
        .toList();
  }

  /** The bot's replies in the thread of a message, as a reader sees them. */
  public List<String> repliesTo(Message message) {
    return messagesTo(message).stream().map(MessageInWords::of).toList();
  }

  /** The bot's replies in the thread of a message. */
  public List<Message> messagesTo(Message message) {
    return newsroom.workspace().replies(message).stream()
        .filter(reply -> reply.author().botId().equals(Workspace.BOT.botId()))
        .toList();
  }

  /** Rita presses a button and sees a window, sooner or later. */
  public void press(Message on, String button) {
    Delivery delivery = newsroom.interactions().press(Workspace.RITA, on, button).join();
    if (!delivery.acknowledged()) {
      throw new AssertionError("the button was not taken: " + delivery);
    }
  }

  /** Rita presses a button in the window that she sees. */
  public void pressInWindow(String button) {
    Delivery delivery =
        newsroom.interactions().pressInView(Workspace.RITA, button, Optional.empty()).join();
    if (!delivery.acknowledged()) {
      throw new AssertionError("the button was not taken: " + delivery);
    }
  }

  /** The window that Rita sees. */
  public Optional<View> window() {
    return newsroom.interactions().view(Workspace.RITA);
  }

  /** What people do other than writing. */
  public Interactions interactions() {
    return newsroom.interactions();
  }

  /** From now on Slack takes so many calls of a method at once, and one more after each time. */
  public void limit(String method, int burst, Duration every) {
    newsroom.api().limit(method, burst, every);
  }

  /** The next call of a method goes wrong; several calls in the order given. */
  public void next(String method, Misbehaviour misbehaviour) {
    newsroom.api().next(method, misbehaviour);
  }

  /** How often the bot called a method. */
  public int calls(String method) {
    return newsroom.api().calls(method).size();
  }

  public List<Delivery> deliveries() {
    return newsroom.deliveries();
  }

  /** Slack brings once more what it brought already. */
  public Delivery deliverAgain(Parcel parcel) {
    return newsroom.deliverAgain(parcel).join();
  }

  /** What a strict Slack had to complain about. */
  public List<Fault> faults() {
    return newsroom.workspace().faults();
  }

  @Override
  public void close() {
    newsroom.close();
  }
}
