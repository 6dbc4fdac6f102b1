// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.ui.study.StudyDesk;

final class ImportDocuments {
  private ImportDocuments() {}

  static void open(StudyDesk desk, Shell parent, List<Path> files) {
  }
}
