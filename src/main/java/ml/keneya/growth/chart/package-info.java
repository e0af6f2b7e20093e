/**
 * Growth charts: the curves of the WHO Child Growth Standards and a child's visits among them, drawn by JFreeChart, as
 * SVG or PNG. Knows neither FHIR nor the server; all words come from outside.
 */
@NullMarked
package ml.keneya.growth.chart;

import org.jspecify.annotations.NullMarked;
