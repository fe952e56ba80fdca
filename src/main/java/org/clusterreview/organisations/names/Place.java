package org.clusterreview.organisations.names;

/**
 * A place as names of organisations mention it.
 *
 * @param code after GB/T 2260, or a code of our own for a place outside the dictionary
 * @param name without 省, 市, 县: 武汉
 * @param within code of the place it lies in; empty for a country or a province
 */
record Place(String code, String name, String within) {}
