package com.hs6tools.crm;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The codes that the sources refuse with: the literals handed to whatever takes one beside its sentence. */
final class RefusalCodes {
    private static final Path SOURCES = Path.of("src/main/java/com/hs6tools/crm");

    /** What a code stands beside where it is one of a refusal, and none of an authenticator, say. */
    private static final Set<String> SENTENCE = Set.of("message", "detail", "why");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Set<String> OF_THE_LANGUAGE = Set.of("List", "Map", "Set", "EnumSet", "Stream");

    /** A method, or the class of a constructor, and how many arguments it has. */
    private record Taker(String name, int arguments) {}

    private final Map<Taker, Integer> places = new HashMap<>();

    private RefusalCodes() {}

    /** @param name of the parameter that takes what is looked for, such as {@code code} */
    static Set<String> takenAs(String name) throws IOException {
        var codes = new RefusalCodes();
        var sources = parsed();
        sources.forEach(source -> codes.new Declared(name).scan(source, null));
        var found = new TreeSet<String>();
        sources.forEach(source -> codes.new Handed(found).scan(source, null));
        return found;
    }

    private static List<CompilationUnitTree> parsed() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(SOURCES);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(
                    files.filter(f -> f.toString().endsWith(".java")).toList());
            var sources = new ArrayList<CompilationUnitTree>();
            ((JavacTask) compiler.getTask(null, manager, null, null, null, units))
                    .parse()
                    .forEach(sources::add);
            return sources;
        }
    }

    /** Knows in which class it is. */
    private abstract static class InClasses extends TreeScanner<Void, Void> {
        final Deque<ClassTree> inside = new ArrayDeque<>();

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            inside.push(type);
            super.visitClass(type, nothing);
            inside.pop();
            return null;
        }
    }

    /** What takes a code, and where among its arguments. */
    private final class Declared extends InClasses {
        private final String parameter;

        Declared(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                learn(
                        type.getSimpleName().toString(),
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                                .toList());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var type = inside.getFirst().getSimpleName().toString();
            if (method.getReturnType() == null) {
                learn(type, method.getParameters());
            } else {
                learn(method.getName().toString(), method.getParameters());
                learn(type + "." + method.getName(), method.getParameters());
            }
            return super.visitMethod(method, nothing);
        }

        private void learn(String name, List<? extends VariableTree> parameters) {
            if (parameters.stream().noneMatch(p -> SENTENCE.contains(p.getName().toString()))) {
                return;
            }
            for (int i = 0; i < parameters.size(); i++) {
                var one = parameters.get(i);
                if (one.getName().contentEquals(parameter)
                        && String.valueOf(one.getType()).endsWith("String")) {
                    places.put(new Taker(name, parameters.size()), i);
                }
            }
        }
    }

    /** The literals that stand there. */
    private final class Handed extends InClasses {
        private final Set<String> found;

        Handed(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (!(call.getMethodSelect() instanceof MemberSelectTree of)) {
                take(named(call.getMethodSelect().toString()), call.getArguments());
            } else if (!OF_THE_LANGUAGE.contains(of.getExpression().toString())) {
                take(of.getIdentifier().toString(), call.getArguments());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            var name = call.getIdentifier() instanceof MemberSelectTree of
                    ? of.getIdentifier().toString()
                    : call.getIdentifier().toString();
            take(name, call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        /** Without a name before it, a call means a method of its own class, which may be called like one that takes codes. */
        private String named(String method) {
            var type = inside.getFirst();
            return switch (method) {
                case "super" -> String.valueOf(type.getExtendsClause());
                case "this" -> type.getSimpleName().toString();
                default -> type.getSimpleName() + "." + method;
            };
        }

        private void take(String name, List<? extends ExpressionTree> arguments) {
            var place = places.get(new Taker(name, arguments.size()));
            if (place != null) {
                arguments.get(place).accept(new Literals(), null);
            }
        }

        private final class Literals extends TreeScanner<Void, Void> {
            /** What is asked there is no code. */
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text
                        && CODE.matcher(text).matches()) {
                    found.add(text);
                }
                return null;
            }
        }
    }
}
