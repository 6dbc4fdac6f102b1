// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/** Carries a {@link Payload} between parts. */
public final class PayloadTransfer extends ByteArrayTransfer {
  private static final String NAME = "org.triangulum.payload";
  private static final int TYPE = registerType(NAME);

  @Override
  protected int[] getTypeIds() {
    return new int[] {TYPE};
  }

  @Override
  protected String[] getTypeNames() {
    return new String[] {NAME};
  }

  @Override
  public void javaToNative(Object object, TransferData data) {
    if (object instanceof Payload payload) {
      super.javaToNative(payload.text().getBytes(StandardCharsets.UTF_8), data);
    }
  }

  @Override
  public Object nativeToJava(TransferData data) {
    return super.nativeToJava(data) instanceof byte[] bytes
        ? Payload.parse(new String(bytes, StandardCharsets.UTF_8)).orElse(null) : null;
  }
}
