package ml.keneya.terminology;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.server.Table;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.core.io.ResourceLoader;

/** The lists of codes of this guide, read from the spreadsheets that people keep under {@code terminology/}. */
public final class CodeLists {

    private static final String FOLDER = "classpath:keneya/terminology/";

    private final ResourceLoader files;
    private final List<CodeList> lists;
    private final List<CodeSystem> codeSystems;

    public CodeLists(ResourceLoader files) {
        this.files = files;
        this.lists = rows("codesystems.csv").stream().map(CodeList::new).toList();
        this.codeSystems = lists.stream().map(this::codeSystem).toList();
    }

    /** Every list. */
    public List<CodeSystem> codeSystems() {
        return codeSystems;
    }

    /** The choices made from several lists, and each complete list as a value set of its own name. */
    public List<ValueSet> valueSets() {
        Stream<ValueSet> whole = lists.stream().filter(CodeList::isComplete).map(CodeList::valueSet);
        Stream<ValueSet> chosen = rows("valuesets.csv").stream().map(this::choice);
        return Stream.concat(whole, chosen).toList();
    }

    /** What codes of one list are called in others. */
    public List<ConceptMap> conceptMaps() {
        return rows("conceptmaps.csv").stream()
                .map(CodeMap::new)
                .map(map -> map.conceptMap(rows("conceptmaps/" + map.name() + ".csv"), codeSystems))
                .toList();
    }

    private CodeSystem codeSystem(CodeList list) {
        return list.codeSystem(rows("codesystems/" + list.name() + ".csv"));
    }

    private ValueSet choice(Row row) {
        Choice choice = new Choice(row);
        return choice.valueSet(rows("valuesets/" + choice.name() + ".csv"));
    }

    private List<Row> rows(String file) {
        return new Table(files.getResource(FOLDER + file)).rows(Row::new);
    }
}
