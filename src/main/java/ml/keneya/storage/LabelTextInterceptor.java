package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * Keeps of labels and tags their system and code alone. HAPI holds each once for the whole database, with the display,
 * version and selection of who used it first: whoever used it next would read what was written in the vault, or at
 * another facility.
 */
@Interceptor
public final class LabelTextInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource record) {
        bare(record);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after) {
        bare(after);
    }

    private static void bare(IBaseResource record) {
        if (record instanceof Resource resource && resource.hasMeta()) {
            bare(resource.getMeta().getSecurity());
            bare(resource.getMeta().getTag());
        }
    }

    private static void bare(List<Coding> labels) {
        labels.forEach(label -> label.setDisplay(null).setVersion(null).setUserSelectedElement(null));
    }
}
