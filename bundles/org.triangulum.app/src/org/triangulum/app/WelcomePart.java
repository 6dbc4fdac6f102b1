// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.triangulum.ui.study.RecentStudies;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Fonts;

/** What stands there before a study is open: the ways to get one, the sample first. */
public final class WelcomePart {
  private static final int WIDTH = 760;
  private final StudyDesk desk;
  private final StudyActions actions;
  private Button sample;
  private Composite recent;
  private Fonts fonts;

  @Inject
  public WelcomePart(StudyDesk desk) {
    this.desk = desk;
    this.actions = new StudyActions(desk);
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new GridLayout());
    fonts = new Fonts(parent);
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.horizontalSpacing = 48;
    layout.verticalSpacing = 8;
    page.setLayout(layout);
    GridData centred = new GridData(SWT.CENTER, SWT.CENTER, true, true);
    centred.widthHint = WIDTH;
    page.setLayoutData(centred);
    head(page);
    Composite ways = column(page);
    sample = way(ways, Messages.welcome_sample, Messages.welcome_sample_what, actions::openSample);
    way(ways, Messages.welcome_open, Messages.welcome_open_what, () -> actions.openStudy(parent.getShell()));
    way(ways, Messages.welcome_new, Messages.welcome_new_what, () -> actions.newStudy(parent.getShell()));
    way(ways, Messages.welcome_import, Messages.welcome_import_what, () -> actions.importFolder(parent.getShell()));
    recent = column(page);
    fillRecent();
    TaskStrip strip = new TaskStrip(page, Messages.welcome_cancel);
    strip.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    desk.listen(parent, event -> fillRecent());
  }

  private void head(Composite page) {
    Label title = new Label(page, SWT.NONE);
    title.setText(Messages.welcome_title);
    title.setFont(fonts.title());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    Label line = new Label(page, SWT.WRAP);
    line.setText(Messages.welcome_line);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    data.widthHint = WIDTH - 20;
    line.setLayoutData(data);
    Label gap = new Label(page, SWT.NONE);
    GridData space = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    space.heightHint = 8;
    gap.setLayoutData(space);
  }

  private static Composite column(Composite page) {
    Composite column = new Composite(page, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.verticalSpacing = 4;
    column.setLayout(layout);
    column.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, true));
    return column;
  }

  private Button way(Composite parent, String text, String what, Runnable action) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(text);
    button.setToolTipText(what);
    button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    button.addListener(SWT.Selection, e -> action.run());
    Label label = new Label(parent, SWT.WRAP);
    label.setText(what);
    label.setFont(fonts.small());
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = WIDTH / 2 - 60;
    data.horizontalIndent = 4;
    label.setLayoutData(data);
    return button;
  }

  private void fillRecent() {
    for (var child : recent.getChildren()) {
      child.dispose();
    }
    Label heading = new Label(recent, SWT.NONE);
    heading.setText(Messages.welcome_recent);
    heading.setFont(fonts.bold());
    List<Path> paths = new RecentStudies().list();
    if (paths.isEmpty()) {
      new Label(recent, SWT.WRAP).setText(Messages.welcome_recent_none);
    }
    for (Path path : paths) {
      Link link = new Link(recent, SWT.NONE);
      link.setText("<a>" + path.getFileName().toString().replace("&", "&&").replace("<", "") + "</a>");
      link.setToolTipText(path.toString());
      link.addListener(SWT.Selection, e -> actions.open(path));
      Label folder = new Label(recent, SWT.NONE);
      folder.setText(path.getParent().toString());
      folder.setFont(fonts.small());
    }
    recent.getParent().layout(true, true);
  }

  @Focus
  void focus() {
    sample.setFocus();
  }
}
