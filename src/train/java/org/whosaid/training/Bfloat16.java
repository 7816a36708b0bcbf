// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/**
 * Lets PyTorch multiply matrices of 32-bit floats by way of 16-bit ones (bfloat16, summed in 32
 * bits), which processors that know them do nearly twice as fast. The library for Java has no method
 * for what is {@code torch.set_float32_matmul_precision("medium")} in Python.
 */
final class Bfloat16 {
  private static final int MEDIUM = 2;

  private Bfloat16() {}

  /**
   * @param torch PyTorch's own library, loaded already
   */
  static void allow(Path torch) {
    NativeLibrary library = NativeLibrary.getInstance(torch.toString());
    Pointer context = library.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
    library
        .getFunction("_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE")
        .invokeVoid(new Object[] {context, MEDIUM});
  }
}
