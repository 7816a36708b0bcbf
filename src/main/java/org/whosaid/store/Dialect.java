// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

/** The databases that the project knows. */
enum Dialect {
  SQLITE("org/whosaid/store/sqlite"),
  POSTGRESQL("org/whosaid/store/postgresql");

  private final String migrations;

  Dialect(String migrations) {
    this.migrations = migrations;
  }

  /** Where the migrations of this dialect lie among the resources. */
  String migrations() {
    return migrations;
  }
}
