// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads what a page says about its article: JSON-LD first, then OpenGraph and the meta names that
 * newsroom systems write, then what stands on the page.
 */
final class PageDetails {
  private static final int LONGEST = 300;

  private static final List<String> TITLE =
      List.of("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title");
  private static final List<String> BYLINE =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "byl",
          "byline",
          "article:author_name");
  private static final List<String> OUTLET =
      List.of("og:site_name", "application-name", "dc.publisher", "publisher", "cre");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "article:published",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publishdate",
          "dc.date.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "article.published",
          "date",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "article:modified",
          "datemodified",
          "article.updated",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "revision_date");

  private static final Pattern BY = Pattern.compile("^by:?\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_NAME =
      Pattern.compile("^(?:https?:|www\\.|/|@|\\d+$).*|.*[@<>{}].*");

  /** What reads like the name of a site: dots between letters, and two letters at least behind. */
  private static final Pattern SITES =
      Pattern.compile("(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,}");

  private final Document page;
  private final StructuredData data;
  private final Optional<URI> address;
  private final Map<String, String> metas = new HashMap<>();

  private PageDetails(Document page, StructuredData data, Optional<URI> address) {
    this.page = page;
    this.address = address;
    this.data = data;
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content");
      if (content.length() <= LONGEST && !content.isBlank()) {
        String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), TextBlocks.collapsed(content));
      }
    }
  }

  static ArticleDetails of(Document page, StructuredData data, Optional<URI> address) {
    PageDetails details = new PageDetails(page, data, address);
    Optional<String> outlet = details.outlet();
    return new ArticleDetails(
        address,
        details.title().map(title -> Headline.of(title, outlet, address)).filter(t -> !t.isEmpty()),
        details.byline(),
        outlet,
        details.published(),
        details.modified());
  }

  private Optional<String> title() {
    return data.headline()
        .or(() -> meta(TITLE))
        .or(() -> shown("[itemprop=headline]"))
        .or(() -> shown("h1"))
        .or(() -> Optional.of(page.title()))
        .filter(title -> !title.isBlank() && title.length() <= LONGEST);
  }

  private Optional<String> byline() {
    return data.author()
        .or(() -> firstName(BYLINE))
        .or(() -> shown("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"))
        .map(name -> BY.matcher(name).replaceFirst("").split(" \\| ", 2)[0])
        .filter(PageDetails::isName);
  }

  private Optional<String> firstName(List<String> names) {
    for (String name : names) {
      Optional<String> said = meta(List.of(name)).filter(PageDetails::isName);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** A name that looks like another site's address would stand there as the name of a link. */
  private boolean isNoOtherSite(String name) {
    return address.isEmpty()
        || (!name.contains("/")
            && SITES.matcher(name).results().map(MatchResult::group).allMatch(this::isOwnSite));
  }

  private boolean isOwnSite(String site) {
    String host = address.map(URI::getHost).orElse("").toLowerCase(Locale.ROOT);
    String own = site.toLowerCase(Locale.ROOT);
    return host.equals(own) || host.endsWith("." + own);
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST && !NO_NAME.matcher(text).matches();
  }

  private Optional<String> outlet() {
    return meta(OUTLET.subList(0, 1))
        .or(data::publisher)
        .or(() -> firstName(OUTLET))
        .filter(PageDetails::isName)
        .filter(this::isNoOtherSite);
  }

  private Optional<ArticleTime> published() {
    return data.published()
        .flatMap(TimeAsWritten::read)
        .or(() -> firstTime(PUBLISHED))
        .or(() -> timeOn("[itemprop=datePublished]"))
        .or(() -> timeOn("time[pubdate], article time[datetime], header time[datetime]"))
        .or(() -> timeOn("time[datetime]"));
  }

  private Optional<ArticleTime> modified() {
    return data.modified()
        .flatMap(TimeAsWritten::read)
        .or(() -> firstTime(MODIFIED))
        .or(() -> timeOn("[itemprop=dateModified]"));
  }

  private Optional<ArticleTime> firstTime(List<String> names) {
    for (String name : names) {
      Optional<ArticleTime> time = meta(List.of(name)).flatMap(TimeAsWritten::read);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private Optional<ArticleTime> timeOn(String selector) {
    Element element = page.selectFirst(selector);
    if (element == null) {
      return Optional.empty();
    }
    List<Function<Element, String>> places =
        List.of(e -> e.attr("content"), e -> e.attr("datetime"), Element::text);
    for (Function<Element, String> place : places) {
      Optional<ArticleTime> time = TimeAsWritten.read(place.apply(element));
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /** The content of the first of the named metas that has any. */
  private Optional<String> meta(List<String> names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  private Optional<String> shown(String selector) {
    Element element = page.selectFirst(selector);
    if (element == null) {
      return Optional.empty();
    }
    String content = element.hasAttr("content") ? element.attr("content") : element.text();
    String text = TextBlocks.collapsed(content);
    return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
  }
}
