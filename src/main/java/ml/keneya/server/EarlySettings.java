package ml.keneya.server;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.ClassUtils;

/** Reads all of Keneya's settings before anything is started: who has mistyped one is told at once. */
final class EarlySettings implements BeanFactoryPostProcessor {

    private static final String KENEYA = "ml.keneya";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(name, false);
            if (type != null && ClassUtils.getPackageName(type).startsWith(KENEYA)) {
                beans.getBean(name);
            }
        }
    }
}
