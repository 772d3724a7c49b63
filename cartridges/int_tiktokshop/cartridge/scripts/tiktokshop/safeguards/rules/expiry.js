'use strict';

/**
 * What ends at a time that a person has entered, or that TikTok has named.
 * @typedef {'authorization' | 'access_key' | 'client_secret' | 'certificate'} ExpiryName
 */

/**
 * Something that ends.
 * @typedef {Object} Expiry
 * @property {ExpiryName} name
 * @property {string} about - The shop of an authorization; empty for the others.
 * @property {number} endsAt - Milliseconds since the epoch; 0 while no person has entered a day.
 */
