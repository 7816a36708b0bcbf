// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettings.Access;
import org.whosaid.channel.ChannelSettings.Asking;
import org.whosaid.channel.ChannelSettings.Pages;
import org.whosaid.channel.ChannelSettings.Replies;
import org.whosaid.channel.Languages;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outlets;
import org.whosaid.channel.Outsiders;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.WhoMayChange;

/**
 * A channel's settings as JSON that a person can read. What a row of an earlier version lacks is as
 * usual, what a later version added is left alone.
 */
final class ChannelSettingsJson {
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final ChannelSettings usual;

  ChannelSettingsJson(ChannelSettings usual) {
    this.usual = usual;
  }

  String write(ChannelSettings settings) {
    ObjectNode json = mapper.createObjectNode();
    json.put("mode", word(settings.mode()));
    json.put("reaction", settings.asking().reaction().orElse(""));
    Languages languages = settings.pages().languages();
    ArrayNode codes = json.putArray("languages");
    new TreeSet<>(languages.answered()).forEach(codes::add);
    json.put("otherLanguages", word(languages.others()));
    json.put("unread", word(settings.pages().unread()));
    list(json.putArray("always"), settings.pages().outlets().always());
    list(json.putArray("never"), settings.pages().outlets().never());
    json.put("minClaims", settings.replies().minClaims());
    json.put("maxLines", settings.replies().maxLines());
    settings.replies().quiet().ifPresent(hours -> write(json.putObject("quiet"), hours));
    WhoMayChange change = settings.access().change();
    json.put("mayChange", word(change.who()));
    change.people().forEach(json.putArray("people")::add);
    json.put("outsidersAnswered", settings.access().outsiders().answered());
    json.put("outsidersOpenWindows", settings.access().outsiders().openWindows());
    json.put("retentionDays", settings.retentionDays());
    return json.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  ChannelSettings read(String text) {
    JsonNode json = parse(text);
    return new ChannelSettings(
        new Asking(one(json, "mode", usual.mode()), reaction(json)),
        pages(json),
        new Replies(
            json.path("minClaims").asInt(usual.replies().minClaims()),
            json.path("maxLines").asInt(usual.replies().maxLines()),
            quiet(json.path("quiet"))),
        access(json),
        json.path("retentionDays").asInt(usual.retentionDays()));
  }

  private Pages pages(JsonNode json) {
    return new Pages(
        languages(json),
        one(json, "unread", usual.pages().unread()),
        new Outlets(outlets(json, "always"), outlets(json, "never")));
  }

  private JsonNode parse(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("settings that are not JSON", e);
    }
  }

  private static void write(ObjectNode json, QuietHours hours) {
    json.put("from", hours.from().toString());
    json.put("to", hours.to().toString());
    json.put("zone", hours.zone().getId());
  }

  private static Optional<QuietHours> quiet(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new QuietHours(
                LocalTime.parse(json.path("from").asText()),
                LocalTime.parse(json.path("to").asText()),
                ZoneId.of(json.path("zone").asText())))
        : Optional.empty();
  }

  private Optional<String> reaction(JsonNode json) {
    return json.has("reaction")
        ? Optional.of(json.path("reaction").asText()).filter(name -> !name.isEmpty())
        : usual.asking().reaction();
  }

  private Languages languages(JsonNode json) {
    Languages otherwise = usual.pages().languages();
    List<String> codes = words(json.path("languages"));
    return new Languages(
        codes.isEmpty() ? otherwise.answered() : new TreeSet<>(codes),
        one(json, "otherLanguages", otherwise.others()));
  }

  private Access access(JsonNode json) {
    Access otherwise = usual.access();
    WhoMayChange change =
        json.has("mayChange")
            ? new WhoMayChange(
                one(json, "mayChange", otherwise.change().who()), words(json.path("people")))
            : otherwise.change();
    return new Access(
        change,
        new Outsiders(
            json.path("outsidersAnswered").asBoolean(otherwise.outsiders().answered()),
            json.path("outsidersOpenWindows").asBoolean(otherwise.outsiders().openWindows())));
  }

  private static void list(ArrayNode json, List<OutletPattern> outlets) {
    outlets.forEach(outlet -> json.add(outlet.toString()));
  }

  private static List<OutletPattern> outlets(JsonNode json, String list) {
    List<OutletPattern> outlets = new ArrayList<>();
    for (String written : words(json.path(list))) {
      outlets.add(
          OutletPattern.written(written)
              .orElseThrow(() -> new IllegalArgumentException("no outlet: " + written)));
    }
    return outlets;
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E one(JsonNode json, String field, E otherwise) {
    return json.has(field)
        ? Enum.valueOf(
            otherwise.getDeclaringClass(),
            json.path(field).asText().toUpperCase(Locale.ROOT).replace('-', '_'))
        : otherwise;
  }
}
