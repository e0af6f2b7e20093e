package ml.keneya.server.bounds;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ml.keneya.server.Refusal;
import org.codehaus.stax2.XMLInputFactory2;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Reads XML once, event by event, without DTD and without anything from elsewhere.
 *
 * @see <a href="https://hl7.org/fhir/R4/xml.html">XML representation of resources</a>
 */
final class XmlBounds {

    private final XMLInputFactory xml = XMLInputFactory.newFactory();

    XmlBounds(BoundsProperties bounds) {
        // A photograph is one attribute; the bound of the body is its bound.
        xml.setProperty(
                WstxInputProperties.P_MAX_ATTRIBUTE_SIZE,
                Math.toIntExact(bounds.maxBody().toBytes()));
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Else what is not well-formed fails where its text is asked for, by no checked exception.
        xml.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
    }

    /** Walks through a resource or an XML patch. */
    void scan(String text, ResourceWalk walk) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(text));
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("utf-8")) {
                throw new RefusedException(Refusal.of(400, IssueType.STRUCTURE, "bounds.charset"));
            }
            while (reader.hasNext()) {
                step(reader, reader.next(), walk);
            }
        } catch (XMLStreamException malformed) {
            throw new RefusedException(Refusal.of(
                            400,
                            IssueType.STRUCTURE,
                            "bounds.xml",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNumber(),
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getColumnNumber())
                    .at(walk.where()));
        }
    }

    private static void step(XMLStreamReader reader, int event, ResourceWalk walk) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, walk);
            case XMLStreamConstants.END_ELEMENT -> walk.leave();
            case XMLStreamConstants.DTD ->
                throw new RefusedException(Refusal.of(400, IssueType.STRUCTURE, "bounds.dtd"));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                // The text of an XML patch is a value; that of a narrative is not, but is no number over a bound
                // either.
                if (walk.depth() > 0) {
                    walk.text(reader.getText());
                }
            }
            default -> {
                // Comments, instructions and spaces ask for nothing; without DTD an entity is one HAPI knows, or
                // unknown.
            }
        }
    }

    private static void start(XMLStreamReader reader, ResourceWalk walk) {
        String name = reader.getLocalName();
        walk.enter(name);
        if (walk.depth() == 1 || Character.isUpperCase(name.charAt(0))) {
            walk.type(name);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (attribute.equals("value")) {
                walk.text(reader.getAttributeValue(i));
            } else {
                walk.enter(attribute);
                walk.text(reader.getAttributeValue(i));
                walk.leave();
            }
        }
    }
}
