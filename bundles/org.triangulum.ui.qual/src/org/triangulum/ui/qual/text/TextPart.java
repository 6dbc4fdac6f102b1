// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Pages;

/** A document with its codings in the margin, to be read, coded and edited. */
public final class TextPart {
  private final StudyDesk desk;
  private Pages pages;

  @Inject
  public TextPart(StudyDesk desk) {
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
    pages.showEmpty("Text", "", "", null);
  }
}
