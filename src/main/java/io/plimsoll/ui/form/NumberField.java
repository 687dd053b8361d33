package io.plimsoll.ui.form;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** A field for a number that says as one types what would be allowed. FX thread only. */
public final class NumberField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ReadOnlyObjectWrapper<@Nullable Double> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private DoublePredicate allows = number -> true;
    private String allowed = "a number";
    private boolean optional;

    /** One that takes any number, until {@link #check}. */
    public NumberField() {
        textProperty().addListener(observable -> look());
        look();
    }

    /**
     * What it takes from now on.
     *
     * @param accepts asked for each number that is written
     * @param words what that is, after "must be"
     */
    public void check(DoublePredicate accepts, String words) {
        allows = accepts;
        allowed = words;
        look();
    }

    /** Takes seeds. */
    public void checkSeed() {
        check(number -> number == Math.rint(number) && Math.abs(number) <= 1L << 53, "a whole number up to 2^53");
    }

    /** Takes times at which a warm-up ends, or nothing. */
    public void checkWarmUp() {
        setOptional(true);
        check(number -> number >= 0 && number <= 1e12, "from 0 to 1e12, or empty");
    }

    /** Lets it be empty, which is no number and not wrong. */
    public void setOptional(boolean canBeEmpty) {
        optional = canBeEmpty;
        look();
    }

    /** Whether it can be empty. */
    public boolean isOptional() {
        return optional;
    }

    /** Writes a number into it. */
    public void set(double number) {
        setText(Entered.text(number));
    }

    /** The number; {@code null} while what stands there is none that is allowed, or nothing. */
    public ReadOnlyObjectProperty<@Nullable Double> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Why what stands there cannot be: "must be from 1 to 10"; empty where it can. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Whether what stands there can be. */
    public boolean isRight() {
        return reason.get().isEmpty();
    }

    /** What is not right, with the field's name: "Seed must be a number"; empty if all is. */
    public String problem() {
        return isRight() ? "" : getAccessibleText() + " " + reason.get();
    }

    private void look() {
        OptionalDouble number = Entered.number(getText());
        boolean right = number.isPresent()
                ? allows.test(number.getAsDouble())
                : optional && getText().isBlank();
        reason.set(right ? "" : "must be " + allowed);
        value.set(right && number.isPresent() ? number.getAsDouble() : null);
        pseudoClassStateChanged(WRONG, !right);
        setAccessibleHelp(reason.get());
    }
}
