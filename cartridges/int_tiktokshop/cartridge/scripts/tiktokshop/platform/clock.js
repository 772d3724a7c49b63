'use strict';

/** The current time. The only place that asks for it, so that one can see who depends on time. */
function now() {
    return new Date();
}

/** The current time, ISO 8601 UTC. */
function isoNow() {
    return now().toISOString();
}

/** A time some milliseconds from now. */
function fromNow(milliseconds) {
    return new Date(now().getTime() + milliseconds);
}

/** Seconds since the epoch. */
function epochSeconds() {
    return Math.floor(now().getTime() / 1000);
}

module.exports = {
    now: now,
    isoNow: isoNow,
    fromNow: fromNow,
    epochSeconds: epochSeconds
};
