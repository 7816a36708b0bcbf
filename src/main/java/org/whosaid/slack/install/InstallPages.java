// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.words.Wording;

/** The pages that somebody sees who adds the app. Nothing of the request is shown in them. */
final class InstallPages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final Pattern PLACE = Pattern.compile("\\{(language|title|body)\\}");

  private final String template;
  private final String installPath;

  /**
   * @param installPath where adding the app begins
   */
  InstallPages(String installPath) {
    this.installPath = requireNonNull(installPath, "installPath");
    try (InputStream page = InstallPages.class.getResourceAsStream("page.html")) {
      this.template = new String(requireNonNull(page).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages for adding the app are missing", e);
    }
  }

  /** What the app reads and keeps, and the way to Slack's own page. */
  String begin(URI authorize) {
    return page(
        Wording.of("install.title"),
        paragraph("install.what")
            + "<ul>\n"
            + item("install.reads")
            + item("install.keeps")
            + item("install.removes")
            + "</ul>\n"
            + link(authorize.toString(), "install.add"));
  }

  /**
   * @param open the workspace in Slack
   */
  void done(Response response, Installation.Account account, URI open) {
    String text = account.isOrganisation() ? "install.done.organisation" : "install.done";
    String body = paragraph(text) + link(open.toString(), "install.done.open");
    fill(response, 200, page(Wording.of("install.done.title", account.name()), body));
  }

  void denied(Response response) {
    sorry(response, 200, "install.denied");
  }

  void tooOld(Response response) {
    sorry(response, 400, "install.old");
  }

  void refused(Response response) {
    sorry(response, 502, "install.refused");
  }

  void failed(Response response) {
    sorry(response, 500, "install.failed");
  }

  void busy(Response response) {
    sorry(response, 429, "install.busy");
  }

  private void sorry(Response response, int status, String key) {
    String again = link(installPath, "install.again");
    fill(response, status, page(Wording.of(key + ".title"), paragraph(key) + again));
  }

  private static void fill(Response response, int status, String page) {
    response.setStatusCode(status);
    response.setContentType(HTML);
    response.setBody(page);
  }

  private String page(String title, String body) {
    Map<String, String> parts =
        Map.of(
            "language", Wording.language().toLanguageTag(), "title", escaped(title), "body", body);
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(requireNonNull(parts.get(place.group(1)))));
  }

  private static String paragraph(String key) {
    return "<p>" + escaped(Wording.of(key)) + "</p>\n";
  }

  private static String item(String key) {
    return "<li>" + escaped(Wording.of(key)) + "</li>\n";
  }

  private static String link(String address, String key) {
    return "<a class=\"go\" href=\"%s\">%s</a>\n"
        .formatted(escaped(address), escaped(Wording.of(key)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
