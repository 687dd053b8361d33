package io.plimsoll.scenario;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategyProvider.Parameter;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Node.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A strategy: a name, or an object of a name and parameters. Known are those that the registry knows. */
final class StrategyBinder {
    private final Problems problems;
    private final Values values;

    StrategyBinder(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    @Nullable StrategySpec bind(Node node) {
        if (node instanceof Node.Text text) {
            return provider(text).map(known -> StrategySpec.of(known.name())).orElse(null);
        }
        if (node instanceof Node.Obj object) {
            return withParameters(object);
        }
        values.wrongType(node, "a strategy's name or an object");
        return null;
    }

    private @Nullable StrategySpec withParameters(Node.Obj object) {
        Node name = object.find("name");
        if (name == null) {
            problems.error(object.place(), Words.missing("name"));
            return null;
        }
        if (!(name instanceof Node.Text text)) {
            values.wrongType(name, "a text");
            return null;
        }
        Optional<StrategyProvider> provider = provider(text);
        if (provider.isEmpty()) {
            return null;
        }
        Map<String, Double> set = new LinkedHashMap<>();
        for (Member member : object.members()) {
            if (!member.key().equals("name")) {
                Double value = parameter(member, provider.get());
                if (value != null) {
                    set.put(member.key(), value);
                }
            }
        }
        return new StrategySpec(text.value(), set);
    }

    private @Nullable Double parameter(Member member, StrategyProvider provider) {
        List<String> names = provider.parameters().stream().map(Parameter::name).toList();
        int index = names.indexOf(member.key());
        if (index < 0) {
            String there = names.isEmpty() ? "it has no parameters" : Words.didYouMeanOr(member.key(), names);
            problems.error(
                    member.place(),
                    "strategy " + Words.quoted(provider.name()) + " has no parameter " + Words.quoted(member.key()),
                    there);
            return null;
        }
        Parameter parameter = provider.parameters().get(index);
        if (parameter.whole()) {
            Long whole = values.whole(member.value(), (long) parameter.min(), (long) parameter.max());
            return whole == null ? null : (double) whole;
        }
        return values.number(member.value(), Range.between(parameter.min(), parameter.max()));
    }

    private Optional<StrategyProvider> provider(Node.Text name) {
        Optional<StrategyProvider> provider = Strategies.find(name.value());
        if (provider.isEmpty()) {
            List<String> names =
                    Strategies.all().stream().map(StrategyProvider::name).toList();
            problems.error(
                    name.place(),
                    "unknown strategy " + Words.quoted(name.value()),
                    Words.didYouMeanOr(name.value(), names));
        }
        return provider;
    }
}
