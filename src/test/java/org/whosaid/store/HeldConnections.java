// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database whose connections are handed out only when the test says so. */
final class HeldConnections {
  private final DataSource behind;
  private final AtomicInteger opened = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  HeldConnections(DataSource behind) {
    this.behind = behind;
  }

  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, this::call);
  }

  /** From now on nobody gets a connection. */
  void hold() {
    opened.set(0);
    gate = new CountDownLatch(1);
  }

  void letGo() {
    gate.countDown();
  }

  /** How many connections were handed out since they were held. */
  int opened() {
    return opened.get();
  }

  private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("getConnection")) {
      gate.await();
      opened.incrementAndGet();
    }
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
