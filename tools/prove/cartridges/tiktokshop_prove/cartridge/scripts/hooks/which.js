'use strict';

/** One of two cartridges with this hook. */
exports.which = function () {
    return 'first';
};
