// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Pages;

/** Coded segments retrieved by document, group and code. */
public final class SegmentsPart {
  private final StudyDesk desk;
  private Pages pages;

  @Inject
  public SegmentsPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    desk.listen(parent, event -> refresh());
    refresh();
  }

  private void refresh() {
    pages.showEmpty("Segments", "", "", null);
  }
}
