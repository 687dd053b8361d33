package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The name of a role, which is a key: changed as it is typed, but never to one that another role has. FX thread only. */
final class RoleNameField extends FormField {
    private final TextField input = new TextField();
    private String name;
    private @Nullable Problem refusal;
    private List<Problem> told = List.of();

    RoleNameField(EditedText edited, String name) {
        super(new Place(edited, () -> "/roles", List.of(), () -> ""), "name");
        this.name = name;
        lay("Name", "What the role is called; agents, tasks and streams name it", input);
        input.textProperty().addListener((property, before, typed) -> rename(typed));
    }

    /** What the role is called in the text. */
    String name() {
        return name;
    }

    /** Where the role is. */
    String role() {
        return "/roles/" + SourceText.escaped(name);
    }

    private void rename(String typed) {
        EditedText edited = place().edited();
        if (isShowing() || !edited.isReadable()) {
            return;
        }
        boolean taken = !typed.equals(name) && place().get(typed) != null;
        refusal = taken
                ? new Problem(
                        Problem.Severity.ERROR,
                        "another role is called “" + typed + "”",
                        role(),
                        1,
                        1,
                        "this one is still “" + name + "”")
                : null;
        tell(told);
        if (!taken && !typed.equals(name)) {
            Splice splice = edited.source().rename("/roles", name, typed);
            name = typed;
            edited.edit("rename a role", "/roles name " + splice.at(), splice);
        }
    }

    @Override
    void show() {
        if (refusal == null && !input.getText().equals(name)) {
            input.setText(name);
        }
    }

    @Override
    boolean concerns(Problem problem) {
        return name.isEmpty() && problem.pointer().equals(role());
    }

    @Override
    void tell(List<Problem> problems) {
        told = problems;
        List<Problem> all = new ArrayList<>(problems);
        Problem own = refusal;
        if (own != null) {
            all.add(own);
        }
        super.tell(all);
    }

    @Override
    Control control() {
        return input;
    }
}
