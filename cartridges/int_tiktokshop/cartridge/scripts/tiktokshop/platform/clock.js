'use strict';

/**
 * The current time. The only place that asks for it, so that one can see who depends on time.
 * @returns {Date}
 */
function now() {
    return new Date();
}

/**
 * The current time, ISO 8601 UTC.
 * @returns {string}
 */
function isoNow() {
    return now().toISOString();
}

/**
 * A time some milliseconds from now.
 * @param {number} milliseconds
 * @returns {Date}
 */
function fromNow(milliseconds) {
    return new Date(now().getTime() + milliseconds);
}

/**
 * Seconds since the epoch.
 * @returns {number}
 */
function epochSeconds() {
    return Math.floor(now().getTime() / 1000);
}

module.exports = {
    now: now,
    isoNow: isoNow,
    fromNow: fromNow,
    epochSeconds: epochSeconds
};
