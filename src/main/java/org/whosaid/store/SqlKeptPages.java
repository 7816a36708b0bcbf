// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.ArticleJson;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.claim.KeptPage;
import org.whosaid.claim.KeptPages;

/** Pages in the database, packed; a table of hashes says which links lead to them. */
public final class SqlKeptPages implements KeptPages {
  private static final Logger log = LoggerFactory.getLogger(SqlKeptPages.class);
  private static final int LARGEST = 2_000_000;
  private static final long MOST_BYTES = 200_000_000;
  private static final int MOST_PAGES = 10_000;
  private static final int OFTEN = 200;

  private final Statements statements;
  private final AtomicInteger kept = new AtomicInteger();
  private final ClaimsJson claims = new ClaimsJson();
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final long mostBytes;
  private final int mostPages;

  public SqlKeptPages(Database database) {
    this(database, MOST_BYTES, MOST_PAGES);
  }

  SqlKeptPages(Database database, long mostBytes, int mostPages) {
    this.statements = new Statements(database.connections());
    this.mostBytes = mostBytes;
    this.mostPages = mostPages;
  }

  @Override
  public Optional<KeptPage> find(String link) {
    return statements
        .first(
            this::page,
            "select p.page, p.read_at from kept_page_links l join kept_pages p on p.id = l.page"
                + " where l.link = ?",
            hash(link))
        .flatMap(page -> page);
  }

  @Override
  public void keep(KeptPage page, List<String> links) {
    String id = hash(page.identity());
    byte[] packed = packed(page);
    if (packed.length > LARGEST) {
      forget(page.identity());
      return;
    }
    statements.change(
        "insert into kept_pages (id, page, size, read_at) values (?, ?, ?, ?)"
            + " on conflict (id) do update set page = excluded.page, size = excluded.size,"
            + " read_at = excluded.read_at where excluded.read_at >= kept_pages.read_at",
        id,
        packed,
        packed.length,
        page.readAt().toEpochMilli());
    leads(id, id);
    links.forEach(link -> leads(hash(link), id));
    if (kept.incrementAndGet() % OFTEN == 0) {
      forgetWhatIsTooMuch();
    }
  }

  private void leads(String link, String id) {
    statements.change(
        "insert into kept_page_links (link, page) values (?, ?)"
            + " on conflict (link) do update set page = excluded.page",
        link,
        id);
  }

  @Override
  public void forget(String link) {
    statements.change(
        "delete from kept_pages where id in (select page from kept_page_links where link = ?)",
        hash(link));
    forgetLinksToNothing();
  }

  @Override
  public int forgetBefore(Instant moment) {
    int pages =
        statements.change("delete from kept_pages where read_at < ?", moment.toEpochMilli());
    forgetWhatIsTooMuch();
    return pages;
  }

  /** The oldest go first, until the rest fits. */
  void forgetWhatIsTooMuch() {
    statements.change(
        "delete from kept_pages where id in (select id from (select id,"
            + " sum(size) over (order by read_at desc, id) as bytes,"
            + " row_number() over (order by read_at desc, id) as place"
            + " from kept_pages) as newest where bytes > ? or place > ?)",
        mostBytes,
        mostPages);
    forgetLinksToNothing();
  }

  private void forgetLinksToNothing() {
    statements.change("delete from kept_page_links where page not in (select id from kept_pages)");
  }

  private byte[] packed(KeptPage page) {
    ObjectNode json = claims.write(page.identity(), page.extraction());
    json.set("article", ArticleJson.write(page.article()));
    ObjectNode edition = json.putObject("edition");
    edition.put("address", page.edition().address());
    page.edition().etag().ifPresent(etag -> edition.put("etag", etag));
    page.edition().modified().ifPresent(modified -> edition.put("modified", modified));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(json.toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing in memory can fail", e);
    }
    return bytes.toByteArray();
  }

  /** Empty if it can't be read: then the page is fetched again. */
  private Optional<KeptPage> page(ResultSet row) throws SQLException {
    try (GZIPInputStream packed =
        new GZIPInputStream(new ByteArrayInputStream(row.getBytes("page")))) {
      JsonNode json = mapper.readTree(packed.readAllBytes());
      JsonNode edition = json.path("edition");
      KeptPage.Edition marks =
          new KeptPage.Edition(
              edition.path("address").asText(), text(edition, "etag"), text(edition, "modified"));
      return Optional.of(
          new KeptPage(
              json.path("id").asText(),
              ArticleJson.read(json.path("article")),
              claims.read(json),
              marks,
              Instant.ofEpochMilli(row.getLong("read_at"))));
    } catch (IOException | IllegalArgumentException e) {
      log.warn("a kept page cannot be read, and will be fetched again", e);
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.path(field).isTextual() ? Optional.of(json.path(field).asText()) : Optional.empty();
  }

  /** The whole of it: two addresses must never be taken for one. */
  private static String hash(String identity) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
