// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @ParameterizedTest
  @ValueSource(classes = {org.triangulum.ui.Messages.class,
      org.triangulum.ui.quant.Messages.class, org.triangulum.ui.triangulation.Messages.class,
      org.triangulum.ui.qual.Messages.class, org.triangulum.ui.audit.Messages.class,
      org.triangulum.ui.instruments.Messages.class, org.triangulum.ui.instruments.editor.Messages.class})
  void everyTextIsThere(Class<?> messages) throws IllegalAccessException {
    for (Field field : messages.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        String text = (String) field.get(null);
        assertFalse(text == null || text.startsWith("NLS missing"), field.getName());
      }
    }
  }
}
