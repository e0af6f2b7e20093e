package ml.keneya.server;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;

/**
 * The endpoint's hooks as a request knows them.
 *
 * <p>The endpoint and the engine share one registry of interceptors. HAPI's engine adds the hooks of a request to its
 * own, and so would call each hook twice. What a request adds is therefore nothing; what is called through it directly
 * is the registry.
 */
final class HooksOnce implements IInterceptorBroadcaster {

    private final IInterceptorBroadcaster registry;

    HooksOnce(IInterceptorBroadcaster registry) {
        this.registry = registry;
    }

    @Override
    public List<IInvoker> getInvokersForPointcut(Pointcut pointcut) {
        return List.of();
    }

    @Override
    public boolean hasHooks(Pointcut pointcut) {
        return registry.hasHooks(pointcut);
    }

    @Override
    public boolean callHooks(Pointcut pointcut, HookParams parameters) {
        return registry.callHooks(pointcut, parameters);
    }

    @Override
    public Object callHooksAndReturnObject(Pointcut pointcut, HookParams parameters) {
        return registry.callHooksAndReturnObject(pointcut, parameters);
    }
}
