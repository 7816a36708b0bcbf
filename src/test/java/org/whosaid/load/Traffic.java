// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.whosaid.practice.Workspace;

/**
 * What happens in a busy channel: of a hundred events seventy are messages without a link, twenty
 * messages with one, five are edits, of which every other brings a link in, and five are reactions.
 * The same seed makes the same traffic; the pauses between events are as random as arrivals are.
 */
final class Traffic {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHATTER =
      "Can somebody take the council meeting at six? I am still at the harbour and the batteries of"
          + " the second camera are low.";

  private final Workspace workspace;
  private final List<URI> pages;
  private final Random chance = new Random(20260314);

  Traffic(Workspace workspace, List<URI> pages) {
    this.workspace = workspace;
    this.pages = List.copyOf(pages);
  }

  /** So many events, at so many a second on average. */
  List<PlannedEvent> events(int count, double perSecond) {
    List<PlannedEvent> events = new ArrayList<>();
    double seconds = 0;
    for (int i = 0; i < count; i++) {
      PlannedEvent.Kind kind = kind(chance.nextInt(200));
      String ts = workspace.post(Workspace.RITA, Workspace.NEWSDESK, CHATTER).ts();
      events.add(new PlannedEvent(kind, ts, body(kind, ts, i), (long) (seconds * 1e9)));
      seconds += -Math.log(1 - chance.nextDouble()) / perSecond;
    }
    return events;
  }

  private static PlannedEvent.Kind kind(int outOf200) {
    if (outOf200 < 140) {
      return PlannedEvent.Kind.CHATTER;
    }
    if (outOf200 < 180) {
      return PlannedEvent.Kind.LINK;
    }
    if (outOf200 < 190) {
      return outOf200 < 185 ? PlannedEvent.Kind.EDIT : PlannedEvent.Kind.LINK_EDITED_IN;
    }
    return PlannedEvent.Kind.REACTION;
  }

  private String body(PlannedEvent.Kind kind, String ts, int number) {
    ObjectNode event =
        switch (kind) {
          case CHATTER -> message(ts, false).put("channel", Workspace.NEWSDESK.id());
          case LINK -> message(ts, true).put("channel", Workspace.NEWSDESK.id());
          case EDIT -> edit(ts, false);
          case LINK_EDITED_IN -> edit(ts, true);
          case REACTION -> reaction(ts);
        };
    ObjectNode body = JSON.createObjectNode();
    body.put("token", "unused").put("team_id", Workspace.TEAM).put("api_app_id", Workspace.APP);
    body.set("event", event.put("event_ts", ts));
    body.put("type", "event_callback");
    body.put("event_id", String.format(Locale.ROOT, "Ev%09d", number));
    return body.put("event_time", Long.parseLong(ts.substring(0, 10))).toString();
  }

  private ObjectNode message(String ts, boolean withLink) {
    ObjectNode message = JSON.createObjectNode();
    message.put("type", "message").put("user", Workspace.RITA.id()).put("ts", ts);
    message.put("team", Workspace.TEAM).put("channel_type", "channel");
    ObjectNode block = message.putArray("blocks").addObject();
    ObjectNode section =
        block.put("type", "rich_text").put("block_id", "b1").putArray("elements").addObject();
    ArrayNode elements = section.put("type", "rich_text_section").putArray("elements");
    elements.addObject().put("type", "text").put("text", CHATTER);
    String text = CHATTER;
    if (withLink) {
      String page = pages.get(chance.nextInt(pages.size())).toString();
      elements.addObject().put("type", "link").put("url", page);
      text += " <" + page + ">";
    }
    return message.put("text", text);
  }

  private ObjectNode edit(String ts, boolean bringsLink) {
    ObjectNode edit = JSON.createObjectNode();
    edit.put("type", "message").put("subtype", "message_changed").put("hidden", true);
    edit.put("channel", Workspace.NEWSDESK.id()).put("ts", ts).put("channel_type", "channel");
    ObjectNode now = message(ts, bringsLink);
    now.putObject("edited").put("user", Workspace.RITA.id()).put("ts", ts);
    edit.set("message", now);
    edit.set("previous_message", message(ts, false));
    return edit;
  }

  private static ObjectNode reaction(String ts) {
    ObjectNode reaction = JSON.createObjectNode();
    reaction.put("type", "reaction_added").put("user", Workspace.RITA.id());
    reaction.put("reaction", "eyes").put("item_user", Workspace.EDITOR.id());
    ObjectNode item = reaction.putObject("item").put("type", "message");
    item.put("channel", Workspace.NEWSDESK.id()).put("ts", ts);
    return reaction;
  }
}
