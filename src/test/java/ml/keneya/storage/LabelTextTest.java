package ml.keneya.storage;

import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody writes beside the code of a tag or a label is nobody else's to read. */
@FhirServerTest
class LabelTextTest {

    private static final String SYSTEM = "https://example.org/tags";

    @Autowired
    TestServer server;

    enum Place {
        LABEL(Meta::addSecurity),
        TAG(Meta::addTag);

        private final Function<Meta, Coding> add;

        Place(Function<Meta, Coding> add) {
            this.add = add;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheVaultSaysOfItIsNotSeenOutside(Place place) {
        String code = unique();
        Basic hidden = marked(place, code);
        hidden.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        assertThat(server.clearedEhr().post("Basic", hidden).status()).isEqualTo(201);

        assertThat(written(server.ehr(), bare(place, code))).containsExactly(SYSTEM, code, null, null, false);
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateLeavesNothingEither(Place place) {
        String code = unique();
        Answer first = server.ehr().post("Basic", bare(place, unique()));
        Basic changed = marked(place, code);
        changed.setId(first.id());
        assertThat(server.ehr().put("Basic/" + first.id(), changed).status()).isEqualTo(200);

        assertThat(written(server.ehr(), bare(place, code))).containsExactly(SYSTEM, code, null, null, false);
    }

    @Test
    void theCodeIsKept() {
        Basic basic = marked(Place.TAG, unique());
        String id = server.ehr().post("Basic", basic).id();

        assertThat(server.ehr()
                        .get("Basic?_tag=" + SYSTEM + "|"
                                + basic.getMeta().getTag().get(0).getCode())
                        .bundle()
                        .getEntry())
                .singleElement()
                .satisfies(found -> assertThat(found.getResource().getIdPart()).isEqualTo(id));
    }

    private static Object[] written(FhirClient client, Basic basic) {
        String id = client.post("Basic", basic).id();
        Meta meta = client.get("Basic/" + id).resource(Basic.class).getMeta();
        Coding coding = Stream.concat(meta.getTag().stream(), meta.getSecurity().stream())
                .filter(each -> SYSTEM.equals(each.getSystem()))
                .findFirst()
                .orElseThrow();
        return new Object[] {
            coding.getSystem(), coding.getCode(), coding.getDisplay(), coding.getVersion(), coding.getUserSelected()
        };
    }

    private static Basic marked(Place place, String code) {
        Basic basic = bare(place, code);
        Coding mark = place == Place.TAG
                ? basic.getMeta().getTag(SYSTEM, code)
                : basic.getMeta().getSecurity(SYSTEM, code);
        mark.setDisplay("of the vault").setVersion("9").setUserSelected(true);
        return basic;
    }

    private static Basic bare(Place place, String code) {
        Basic basic = new Basic();
        basic.getCode().setText("mark");
        place.add.apply(basic.getMeta()).setSystem(SYSTEM).setCode(code);
        return basic;
    }
}
