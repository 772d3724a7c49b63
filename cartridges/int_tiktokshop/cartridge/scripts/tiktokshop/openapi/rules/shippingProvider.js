'use strict';

/**
 * A carrier as TikTok knows it. Source: API page Get Shipping Providers.
 * @typedef {Object} ShippingProvider
 * @property {string} id
 * @property {string} name
 */
