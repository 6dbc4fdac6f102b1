// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.register;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Researcher;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.MasterDetail;

/** The team and its declared interests, written where they are read. */
final class TeamPage implements RegisterPage {
  private final StudyDesk desk;
  private final MasterDetail pair;
  private final Grid<Researcher> grid;
  private final Form form;
  private final Field name;
  private final Field role;
  private final Field interests;
  private Researcher shown;

  TeamPage(Composite parent, StudyDesk desk) {
    this.desk = desk;
    pair = new MasterDetail(parent);
    grid = Grid.ofRows(pair.composite(), List.of(
        GridColumn.text(Messages.register_initials, 70, Researcher::getKey),
        GridColumn.text(Messages.register_name, 160, r -> ElementLabel.orEmpty(r.getName())),
        GridColumn.text(Messages.register_role, 200, r -> ElementLabel.orEmpty(r.getRole())),
        GridColumn.<Researcher>text(Messages.register_interests, 0, r -> undeclared(r)
            ? Messages.register_undeclared : r.getInterests())
            .ink((r, palette) -> undeclared(r) ? palette.warning() : null)));
    grid.onSelect((row, column) -> detail(row));
    form = new Form(pair.composite());
    name = form.field(Messages.register_name, SWT.SINGLE, Messages.register_name_hint);
    role = form.field(Messages.register_role, SWT.SINGLE, Messages.register_role_hint);
    interests = form.field(Messages.register_interests, SWT.MULTI, Messages.register_interests_hint);
    pair.set(grid.control(), 58);
  }

  private static boolean undeclared(Researcher researcher) {
    return ElementLabel.orEmpty(researcher.getInterests()).isBlank();
  }

  @Override
  public void show(OpenStudy open) {
    List<Researcher> rows = open.study().getResearchers();
    grid.setRows(rows);
    Optional<Researcher> row = grid.selected().or(() -> rows.stream().findFirst());
    pair.setAny(row.isPresent());
    row.ifPresent(r -> {
      grid.select(r);
      detail(r);
    });
  }

  private void detail(Researcher researcher) {
    boolean other = shown != researcher;
    shown = researcher;
    field(name, other, researcher, researcher.getName(), Researcher::setName);
    field(role, other, researcher, researcher.getRole(), Researcher::setRole);
    field(interests, other, researcher, researcher.getInterests(), Researcher::setInterests);
    form.layout();
  }

  private void field(Field field, boolean other, Researcher of, String value, BiConsumer<Researcher, String> setter) {
    field.show(value, desk.editable(), other, typed -> desk.change(NLS.bind(setterLabel(field), of.getKey()),
        study -> setter.accept(of, typed)));
  }

  private String setterLabel(Field field) {
    return field == interests ? Messages.change_interests : Messages.change_member;
  }

  @Override
  public Control control() {
    return pair.composite();
  }

  @Override
  public String title(OpenStudy open) {
    return NLS.bind(Messages.register_team, open.study().getResearchers().size());
  }

  Grid<Researcher> grid() {
    return grid;
  }
}
