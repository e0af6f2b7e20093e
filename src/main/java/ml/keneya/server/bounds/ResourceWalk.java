package ml.keneya.server.bounds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A walk through the elements of a resource, the same in JSON and in XML: how deep, how many entries, what text. */
class ResourceWalk {

    private static final String PARTITION_EXTENSION =
            "http://hapifhir.io/fhir/ns/StructureDefinition/request-partition-ids";

    private final BoundsProperties bounds;
    private final NumberBounds numbers;
    private final TextBounds characters = new TextBounds();
    private final Deque<Element> path = new ArrayDeque<>();
    private int bundleEntries;

    /** One element on the way down. */
    static final class Element {

        private final String name;
        private final int index;
        private String type = "";
        private int entries;
        private String child = "";
        private int childIndex;

        private Element(String name, int index) {
            this.name = name;
            this.index = index;
        }

        private int indexOf(String next) {
            childIndex = next.equals(child) ? childIndex + 1 : 0;
            child = next;
            return childIndex;
        }

        String name() {
            return name;
        }

        /** The resource type, empty when it is none or not yet known. */
        String type() {
            return type;
        }
    }

    ResourceWalk(BoundsProperties bounds, NumberBounds numbers) {
        this.bounds = bounds;
        this.numbers = numbers;
    }

    /** One element deeper. */
    void enter(String name) {
        Element parent = path.peek();
        path.push(new Element(name, parent == null ? 0 : parent.indexOf(name)));
        if (path.size() > bounds.maxDepth()) {
            throw refusal(400, IssueType.STRUCTURE, "bounds.depth", bounds.maxDepth());
        }
        if (parent != null && name.equals("entry")) {
            parent.entries++;
            if (parent.type.equals("Bundle")) {
                countEntries(1);
            }
        }
    }

    /** The resource type of the element the walk is in; in JSON it may come after the entries. */
    void type(String resourceType) {
        Element element = path.element();
        element.type = resourceType;
        if (resourceType.equals("Bundle")) {
            countEntries(element.entries);
        }
    }

    /** Text, the value of the element the walk is in. */
    void text(String text) {
        characters.check(text, this::where);
        Iterator<Element> within = path.iterator();
        Element element = within.next();
        String parent = within.hasNext() ? within.next().name : "";
        if (element.name.equals("url") && text.strip().equals(PARTITION_EXTENSION)) {
            throw refusal(400, IssueType.NOTSUPPORTED, "bounds.partition");
        }
        if (DecimalElements.mayBe(element.name, parent)) {
            numbers.check(text, this::where);
        }
    }

    /** A number of JSON, the value of the element the walk is in. */
    void number(String digits) {
        numbers.check(digits, this::where);
    }

    void name(String name) {
        characters.check(name, this::where);
    }

    void leave() {
        path.pop();
    }

    /** The element the walk is in, and those it is within, innermost first. */
    Iterator<Element> within() {
        return path.iterator();
    }

    int depth() {
        return path.size();
    }

    /** The place as a FHIRPath expression from the resource: {@code entry[3].resource.value}. */
    String where() {
        StringBuilder where = new StringBuilder();
        path.descendingIterator().forEachRemaining(element -> {
            // The resource itself, an item of an array without name, or the name of a type within resource in XML.
            if (!element.name.isEmpty() && !Character.isUpperCase(element.name.charAt(0))) {
                where.append(where.isEmpty() ? "" : ".");
                // A name that no element of FHIR could have may be content.
                where.append(element.name.matches("_?[a-z][A-Za-z0-9]{0,49}") ? element.name : "?");
                if (element.index > 0 || element.name.equals("entry")) {
                    where.append('[').append(element.index).append(']');
                }
            }
        });
        return where.toString();
    }

    RefusedException refusal(int status, IssueType code, String sentence, Object... arguments) {
        return new RefusedException(
                Refusal.of(status, code, sentence, arguments).at(where()));
    }

    private void countEntries(int more) {
        bundleEntries += more;
        if (bundleEntries > bounds.maxEntries()) {
            throw refusal(413, IssueType.TOOLONG, "bounds.entries", bounds.maxEntries());
        }
    }
}
