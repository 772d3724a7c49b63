'use strict';

/**
 * Where an order goes, or who pays for it. Empty where TikTok says nothing.
 * @typedef {Object} Address
 * @property {string} firstName
 * @property {string} lastName
 * @property {string} address1
 * @property {string} address2
 * @property {string} city
 * @property {string} postalCode
 * @property {string} stateCode
 * @property {string} countryCode - ISO 3166, two letters.
 * @property {string} phone
 */
