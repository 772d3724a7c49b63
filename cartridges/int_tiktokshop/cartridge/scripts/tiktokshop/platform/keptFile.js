'use strict';

/**
 * A file below IMPEX that may contain data of buyers.
 * @typedef {Object} KeptFile
 * @property {string} path - As `File.fullPath`.
 * @property {number} writtenAt - Milliseconds since the epoch.
 * @property {boolean} hasServed - Whether all of its readers have read it.
 */
