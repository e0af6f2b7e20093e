package ml.keneya.conformance.proof;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a FHIRPath expression says of a resource hangs on its shape alone: on what is there and how often, on
 * codes and on systems. Of an expression with anything else in it that is not known here, it is not.
 */
final class Structural {

    private static final Set<Function> OF_STRUCTURE = EnumSet.of(
            Function.Empty,
            Function.Not,
            Function.Exists,
            Function.Where,
            Function.All,
            Function.OfType,
            Function.Extension,
            Function.HasValue,
            Function.Count,
            Function.First,
            Function.Select,
            Function.Children,
            Function.Descendants);

    /** Those that are true or false. */
    private static final Set<Function> OF_TRUTH =
            EnumSet.of(Function.Empty, Function.Not, Function.Exists, Function.HasValue, Function.All);

    private static final Set<Operation> OF_LOGIC =
            EnumSet.of(Operation.And, Operation.Or, Operation.Xor, Operation.Implies, Operation.Union);

    private static final Set<Operation> OF_ORDER =
            EnumSet.of(Operation.LessThan, Operation.Greater, Operation.LessOrEqual, Operation.GreaterOrEqual);

    /** Elements that a shape keeps as they are. */
    private static final Set<String> KEPT = Set.of("code", "system", "url", "use", "status");

    private Structural() {}

    static boolean is(ExpressionNode expression) {
        if (!isPath(expression)) {
            return false;
        }
        Operation operation = expression.getOperation();
        if (operation == null) {
            return true;
        }
        ExpressionNode other = expression.getOpNext();
        boolean compares = operation == Operation.Equals || operation == Operation.NotEquals;
        boolean known = OF_LOGIC.contains(operation)
                || (compares && isKept(expression) && isText(other))
                || (compares && isTruth(expression) && isTruth(other))
                || ((compares || OF_ORDER.contains(operation)) && isCount(expression) && isCount(other));
        return known && is(other);
    }

    private static boolean isPath(ExpressionNode expression) {
        String before = "";
        for (ExpressionNode node = expression; node != null; node = node.getInner()) {
            boolean known = switch (node.getKind()) {
                case Name, Constant -> true;
                case Group -> is(node.getGroup());
                case Function -> isStructural(node, before);
                default -> false;
            };
            if (!known) {
                return false;
            }
            before = node.getKind() == Kind.Name ? node.getName() : "";
        }
        return true;
    }

    private static boolean isStructural(ExpressionNode function, String before) {
        boolean ofKept = (function.getFunction() == Function.StartsWith && KEPT.contains(before))
                || (function.getFunction() == Function.Intersect && before.equals("coding"));
        return (ofKept || OF_STRUCTURE.contains(function.getFunction()))
                && function.getParameters().stream().allMatch(Structural::is);
    }

    private static boolean isKept(ExpressionNode path) {
        ExpressionNode last = last(path);
        return last.getKind() == Kind.Name && KEPT.contains(last.getName());
    }

    private static boolean isText(@Nullable ExpressionNode constant) {
        return constant != null && constant.getKind() == Kind.Constant && constant.getConstant() instanceof StringType;
    }

    private static boolean isTruth(@Nullable ExpressionNode path) {
        return path != null && OF_TRUTH.contains(last(path).getFunction());
    }

    private static boolean isCount(@Nullable ExpressionNode path) {
        if (path == null) {
            return false;
        }
        ExpressionNode last = last(path);
        return last.getKind() == Kind.Function
                ? last.getFunction() == Function.Count
                : last.getKind() == Kind.Constant && last.getConstant() instanceof org.hl7.fhir.r4.model.IntegerType;
    }

    private static ExpressionNode last(ExpressionNode path) {
        ExpressionNode last = path;
        while (last.getInner() != null) {
            last = last.getInner();
        }
        return last;
    }
}
