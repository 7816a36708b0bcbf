// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/** A file in a workspace; shared where a message names its id. */
public final class SharedFile {
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "txt", "text/plain",
          "md", "text/markdown",
          "csv", "text/csv",
          "json", "application/json",
          "html", "text/html",
          "png", "image/png");

  private final String id;
  private final String name;
  private final String title;
  private final String by;
  private final byte[] content;

  SharedFile(String id, String name, String title, String by, byte[] content) {
    this.id = requireNonNull(id, "id");
    this.name = requireNonNull(name, "name");
    this.title = requireNonNull(title, "title");
    this.by = requireNonNull(by, "by");
    this.content = content.clone();
  }

  /** Slack's id, {@code F…}. */
  public String id() {
    return id;
  }

  /** The file's name, with its ending. */
  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  /** The id of the user who shared it. */
  public String by() {
    return by;
  }

  public byte[] content() {
    return content.clone();
  }

  /** Slack's short word for what it is: here, the ending of its name. */
  public String filetype() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.equals("txt") ? "text" : TYPES.containsKey(ending) ? ending : "binary";
  }

  public String mimetype() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  SharedFile titled(String other) {
    return new SharedFile(id, name, other, by, content);
  }
}
