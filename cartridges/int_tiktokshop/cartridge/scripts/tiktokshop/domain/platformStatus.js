'use strict';

/** Whether the order will never ship under this number: another one took its place, or it never came to be. */
function isGone(status) {
    return status === 'REPLACED' || status === 'FAILED';
}

module.exports = {
    isGone: isGone
};
