/** The text index behind {@code _text} and {@code _content}: Hibernate Search on Lucene or Elasticsearch. */
@NullMarked
package ml.keneya.storage.text;

import org.jspecify.annotations.NullMarked;
