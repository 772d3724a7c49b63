'use strict';

/** The other of two cartridges with this hook. */
exports.which = function () {
    return 'last';
};
