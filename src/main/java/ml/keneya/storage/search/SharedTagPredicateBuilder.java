package ml.keneya.storage.search;

import ca.uhn.fhir.exception.TokenParamFormatInvalidRequestException;
import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.entity.TagTypeEnum;
import ca.uhn.fhir.jpa.search.builder.predicate.TagPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.List;
import ml.keneya.server.SharedLabel;
import org.apache.commons.lang3.tuple.Triple;

/**
 * {@code _security} with {@link SharedLabel#SYSTEM} among its values. Without it, HAPI's own. Who asks by its name is
 * refused.
 */
final class SharedTagPredicateBuilder extends TagPredicateBuilder {

    /**
     * HAPI joins all labels of a record, so one must stand for it. What is shared is in the vault, and has this one.
     */
    private static final Triple<String, String, String> ONE_FOR_EACH =
            Triple.of("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", null, "V");

    private final SharedRecords shared;

    SharedTagPredicateBuilder(SearchQueryBuilder query) {
        super(query);
        this.shared = new SharedRecords(query);
    }

    @Override
    public Condition createPredicateTag(
            TagTypeEnum kind, List<Triple<String, String, String>> labels, String parameter, RequestPartitionId where) {
        refuseName(labels, parameter);
        List<String> facilities = labels.stream()
                .filter(label -> asksForShared(kind, label))
                .map(Triple::getRight)
                .toList();
        if (facilities.isEmpty()) {
            return super.createPredicateTag(kind, labels, parameter, where);
        }
        Condition included = ComboCondition.and(
                super.createPredicateTag(kind, List.of(ONE_FOR_EACH), parameter, where),
                shared.include(getResourceIdColumn(), facilities));
        List<Triple<String, String, String>> carried =
                labels.stream().filter(label -> !asksForShared(kind, label)).toList();
        return carried.isEmpty()
                ? included
                : ComboCondition.or(super.createPredicateTag(kind, carried, parameter, where), included);
    }

    /** All searches come here, whatever they are written as: chained, negated, reversed, in the address of a write. */
    private static void refuseName(List<Triple<String, String, String>> labels, String parameter) {
        for (Triple<String, String, String> label : labels) {
            String system = label.getLeft();
            if (system != null && system.startsWith(SharedLabel.NAME) && !system.equals(SharedLabel.SYSTEM)) {
                throw new TokenParamFormatInvalidRequestException(Msg.code(1218), parameter, SharedLabel.NAME);
            }
        }
    }

    private static boolean asksForShared(TagTypeEnum kind, Triple<String, String, String> label) {
        return kind == TagTypeEnum.SECURITY_LABEL && SharedLabel.SYSTEM.equals(label.getLeft());
    }
}
